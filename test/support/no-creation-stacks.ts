/**
 * cdktf asks for a whole stack trace whenever it makes a token, and Vitest, which translates each frame of it into our sources, spends a quarter of the tests' time on that. No
 * test reads those; they are for errors of cdktf's own. Errors keep theirs.
 */
const translate = Error.prepareStackTrace;

Error.prepareStackTrace = (error, frames) => (error instanceof Error ? (translate?.(error, frames) ?? `${String(error)}\n${frames.map((frame) => `    at ${String(frame)}`).join("\n")}`) : "");
