/**
 * cdktf asks for a whole stack trace whenever it makes a token, and Vitest, which translates each frame of it into our sources, spends a quarter of the tests' time on that. No
 * test reads those; they are for errors of cdktf's own. Errors keep theirs.
 */
const translate = Error.prepareStackTrace;

// This runs before each file of tests, in processes that may run several.
if (translate !== undefined && translate.name !== "ofErrorsAlone") {
  Error.prepareStackTrace = function ofErrorsAlone(error, frames): unknown {
    return error instanceof Error ? translate(error, frames) : "";
  };
}
