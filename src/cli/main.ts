#!/usr/bin/env node
import { runCommandLine } from "./command-line";
import { wantsColour } from "./environment";
import { ExitCode } from "./exit-code";
import { ATLAS } from "../sovereignty/atlas";

const { stdout, stderr, env } = process;
// A reader that has seen enough, such as head, closes the pipe.
stdout.on("error", () => process.exit(ExitCode.FINE));

void runCommandLine(process.argv.slice(2), {
  directory: process.cwd(),
  variables: env,
  atlas: ATLAS,
  colour: wantsColour(env, stdout.isTTY),
  width: stdout.columns ?? 100,
  print: (text) => void stdout.write(text),
  say: (text) => void stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
