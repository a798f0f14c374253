import type { ErrorCode } from "./error-codes";
import { withCode } from "./error-codes";

/** jsii takes no exported class that extends a built-in one directly. */
class BaseError extends Error {}

/**
 * An error of this library: `code` says which kind, for programs; `docs/errors.md` has a section on each.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export class CodedError extends BaseError {
  public constructor(
    /** Which kind of error it is: `ARCHIPEL_VALIDATION`. It also ends the message. */
    public readonly code: ErrorCode,
    message: string,
    /** What another program said, which stands behind the code. */
    quoted = "",
  ) {
    super(`${withCode(code, message)}${quoted}`);
  }
}
