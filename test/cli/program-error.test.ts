import { describe, expect, it } from "vitest";
import { plainError } from "../../src/cli/program-error";

const MESSAGE = "shop/paris/wide: Network cannot be defined as written\n  - cidr: got \"10.0.0.0/99\"; allowed: an address block";

/** As jsii has it printed by Python: the error of Node, indented, and then that of Python. */
function printedByPython(error: string): string {
  const indented = error.split("\n").map((line) => `  ${line}`).join("\n");
  return `jsii.errors.JavaScriptError: \n${indented}\n      at new Network (network.js:60:16)\n\nThe above exception was the direct cause …\n\nRuntimeError: ${MESSAGE}\n`;
}

describe("what is told of a program that failed", () => {
  it("is the error that Node.js printed, without where it was thrown", () => {
    expect(plainError(`warning\nValidationError: ${MESSAGE}\n    at new Network (network.js:60:16)\n`)).toBe(`ValidationError: ${MESSAGE}`);
  });

  it("is the same of a program in Python, as it was thrown and not as it was passed on", () => {
    expect(plainError(printedByPython(`ValidationError: ${MESSAGE}`))).toBe(`ValidationError: ${MESSAGE}`);
  });

  it("is not told by jsii's name for errors that have their own", () => {
    expect(plainError(printedByPython("@jsii/kernel.RuntimeError: Error: Validation failed"))).toBe("Error: Validation failed");
    expect(plainError(printedByPython("@jsii/kernel.RuntimeError: There is already a Construct"))).toBe("RuntimeError: There is already a Construct");
  });

  it("is its last words, if they are no error", () => {
    expect(plainError("no such file\n")).toBe("no such file");
  });
});
