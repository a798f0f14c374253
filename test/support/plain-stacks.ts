/**
 * Runs before each test file. cdktf keeps, with each token, the stack trace of how it came to be, of any length. Vitest looks up for each
 * frame of a trace where in the sources it was, which took a seventh of the time of a program's synthesis. cdktf takes these traces with plain
 * objects: of those a few frames are kept, as Node knows them. The traces of errors are what they were.
 */
const FRAMES = 10;
const NAME = "preparePlainly";

const mapped = Error.prepareStackTrace;
if (mapped !== undefined && mapped.name !== NAME) {
  const preparePlainly = (thing: Error, frames: NodeJS.CallSite[]): unknown =>
    Object.getPrototypeOf(thing) === Object.prototype ? ["Trace", ...frames.slice(0, FRAMES).map((frame) => `    at ${frame.toString()}`)].join("\n") : mapped(thing, frames);
  Object.defineProperty(preparePlainly, "name", { value: NAME });
  Error.prepareStackTrace = preparePlainly;
}
