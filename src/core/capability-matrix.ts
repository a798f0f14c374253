// Written by `npm run matrix` from what the clouds declare; do not edit by hand.

/** Which clouds of this library offer a capability, by its identifier. */
export const CAPABILITY_MATRIX: Readonly<Record<string, readonly string[]>> = {};
