import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { testStack } from "archipel/testing";
import { checkSecret } from "../../src/core/checks";
import { Faults } from "../../src/core/faults";
import { describeList, describeValue } from "../../src/core/text";
import { faultOf } from "../testing/fixtures";

describe("a secret", () => {
  it("written into the program is refused without being shown", () => {
    const faults = new Faults(testStack(), "Test");
    checkSecret(faults, "password", "hunter2");
    const fault = faultOf(() => faults.throwIfAny());
    expect(fault.property).toBe("password");
    expect(fault.allowed).toContain("sensitive TerraformVariable");
    expect(JSON.stringify(fault)).not.toContain("hunter2");
  });

  it("from a variable is accepted", () => {
    const stack = testStack();
    const faults = new Faults(stack, "Test");
    checkSecret(faults, "password", new TerraformVariable(stack, "password", { sensitive: true }).stringValue);
    checkSecret(faults, "password", undefined);
    expect(faults.none).toBe(true);
  });
});

describe("a message", () => {
  it("shortens long values and lists", () => {
    expect(describeValue("x".repeat(200))).toHaveLength(80);
    expect(describeList(Array.from({ length: 15 }, (_, index) => String(index)))).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 3 more");
  });

  it("does not show the inside of a token", () => {
    const token = new TerraformVariable(testStack(), "v", {}).stringValue;
    expect(describeValue(token)).toBe("an unresolved value (token)");
  });
});
