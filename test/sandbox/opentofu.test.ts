import { basename } from "node:path";
import { test } from "vitest";
import { engineOnPath, isOnPath } from "archipel-sandbox";
import { Lives, testLives } from "../support/example-life-tests";
import { skipped } from "../support/skipped";

/** The program, and what cdktf calls it in `TERRAFORM_BINARY_NAME`. */
const TOFU = "tofu";

/** Why the examples are not deployed by OpenTofu here; undefined when they are. */
function reason(): string | undefined {
  if (!isOnPath(TOFU)) {
    return `${TOFU} is not on the PATH`;
  }
  return basename(engineOnPath() ?? "") === TOFU ? `TERRAFORM_BINARY_NAME or the PATH says ${TOFU}, so test/sandbox/examples.test.ts deploys them by it` : undefined;
}

const why = reason();
if (why === undefined) {
  testLives(new Lives(TOFU), " by OpenTofu");
} else {
  test("the examples are deployed by OpenTofu", (context) => skipped(context, "examples by OpenTofu", why));
}
