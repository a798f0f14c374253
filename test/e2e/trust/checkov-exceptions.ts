/** A check of checkov's that our stacks do not pass, on which resources, and why that is right. One that no scan needs any more fails the test. */
export interface CheckovException {
  readonly id: string;
  /** Which resources, by their address. */
  readonly resources: RegExp;
  readonly why: string;
}

export const CHECKOV_EXCEPTIONS: readonly CheckovException[] = [];
