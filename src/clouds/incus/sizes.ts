/** Incus states no limit; it counts bytes in 63 bits. */
export const MAX_GIB = 2 ** 33 - 1;
