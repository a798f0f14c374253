import { TerraformOutput, TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit } from "archipel";
import { readJson } from "./leaves";
import { slotsOf } from "./slots/slot";
import { readTemplate } from "./template";
import { harmlessOf, tryText } from "./trial";
import { makerOf } from "../../support/programs";

/** The check itself can fail. */
describe("the check for injections", () => {
  const output = (write: (text: string) => string) =>
    slotsOf("Output", { value: (bench, text) => void new TerraformOutput(TerraformStack.of(bench.scope), "told", { value: write(text) }) })[0];

  async function tried(write: (text: string) => string, text: string): Promise<string> {
    const maker = await makerOf("scaleway");
    const slot = output(write);
    return tryText(maker, slot, text, harmlessOf(maker, slot)!);
  }

  test("finds a string that became an expression", async () => {
    expect(await tried((text) => text, "${var.x}")).toMatch(/^HOLE expressions/);
  });

  test("finds a string that became a directive", async () => {
    expect(await tried((text) => text, "%{ if true }")).toMatch(/^HOLE expressions/);
  });

  test("finds a string that Terraform refuses to read", async () => {
    expect(await tried((text) => text, "${")).toMatch(/^HOLE unreadable/);
  });

  test("finds a string that was changed", async () => {
    expect(await tried((text) => text.replace("'", ""), "it's")).toMatch(/^HOLE lost/);
  });

  test("finds YAML that became another structure", async () => {
    expect(await tried((text) => `#cloud-config\npackages: [${text}]\n`, "a, b")).toMatch(/^HOLE structure/);
  });

  test("finds nothing where the string is itself", async () => {
    expect(await tried((text) => new CloudInit({ packages: [text] }).render(), "a, b: ${c}")).toBe("kept");
  });

  test("reads escapes, and expressions within expressions, as Terraform does", () => {
    expect(readTemplate('$${a} %%{b} ${base64encode("x${var.y}\\n$${z}")}')).toEqual({
      text: `\${a} %{b} ${Buffer.from("x⟦var.y⟧\n${z}").toString("base64")}`,
      expressions: ["${var.y}", '${base64encode("")}'],
    });
  });

  test("reads base64 within base64 of user data", () => {
    const inner = Buffer.from("#cloud-config\npackages:\n  - nginx\n").toString("base64");
    expect(readJson({ user_data: inner }).leaves).toEqual([["/user_data!base64!yaml/packages/-", "nginx"]]);
  });
});
