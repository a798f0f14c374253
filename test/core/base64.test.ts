import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { synthesize, testStack } from "archipel/testing";
import { base64 } from "../../src/core/base64";
import { jsonExpression, literalText } from "../../src/core/literal-text";

/** How a text stands in the JSON. */
function written(text: (token: string) => string): unknown {
  const stack = testStack();
  const token = new TerraformVariable(stack, "name", {}).stringValue;
  new TerraformOutput(stack, "out", { value: base64(text(token)) });
  return synthesize(stack).output!.out.value;
}

describe("text in Base64", () => {
  it("is encoded by Terraform, so that it can be read", () => {
    expect(written(() => 'say "hi"\n')).toBe('${base64encode("say \\"hi\\"\\n")}');
  });

  it("holds what only Terraform knows", () => {
    expect(written((token) => literalText(`a ${token} b`))).toBe('${base64encode("a ${var.name} b")}');
  });

  it("leaves the variables of a shell as they were written", () => {
    expect(written(() => literalText("echo ${HOME} %{HOME}"))).toBe('${base64encode("echo $${HOME} %%{HOME}")}');
  });

  it("leaves quoting to Terraform where the text says so", () => {
    expect(written((token) => `content: ${jsonExpression(`a "${token}"`)}`)).toBe('${base64encode("content: ${jsonencode("a \\"${var.name}\\"")}")}');
  });
});
