#!/usr/bin/env node
import { runCommandLine } from "./command-line";
import { wantsColour } from "./environment";
import { ExitCode } from "./exit-code";
import { Terminal } from "./terminal";
import { ATLAS } from "../sovereignty/atlas";

const { stdin, stdout, stderr, env } = process;
const terminal = stdin.isTTY && stderr.isTTY ? new Terminal(stdin, stderr) : undefined;
// A reader that has seen enough, such as head, closes the pipe.
stdout.on("error", () => process.exit(ExitCode.FINE));

void runCommandLine(process.argv.slice(2), {
  directory: process.cwd(),
  variables: env,
  atlas: ATLAS,
  colour: wantsColour(env, stdout.isTTY),
  width: stdout.columns ?? 100,
  ask: terminal && ((question) => terminal.ask(question)),
  print: (text) => void stdout.write(text),
  say: (text) => void stderr.write(text),
}).then((code) => {
  terminal?.close();
  process.exitCode = code;
});
