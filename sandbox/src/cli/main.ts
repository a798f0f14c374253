#!/usr/bin/env node
import { main } from "./program";

main(process.argv).catch((error: unknown) => {
  process.stderr.write(`archipel-sandbox: ${error instanceof Error ? error.message : String(error)} [ARCHIPEL_SANDBOX]\n`);
  process.exitCode = 1;
});
