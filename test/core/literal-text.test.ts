import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { base64 } from "../../src/core/base64";
import { literalText, quotedText } from "../../src/core/literal-text";
import { synthesize, testStack } from "../../src/testing/synthesis";

describe("literal text", () => {
  it("has expressions and directives as they were written", () => {
    expect(literalText("${a} %{b} $${c}")).toBe("$${a} %%{b} $$${c}");
  });

  it("keeps a token behind a dollar sign", () => {
    const stack = testStack();
    const price = new TerraformVariable(stack, "price", {}).stringValue;
    const text = literalText(`costs $${price}`);
    new TerraformOutput(stack, "plain", { value: text });
    new TerraformOutput(stack, "encoded", { value: base64(text) });
    expect(synthesize(stack).output).toMatchObject({
      plain: { value: 'costs ${"$"}${var.price}' },
      encoded: { value: '${base64encode("costs ${"$"}${var.price}")}' },
    });
  });

  it("has no escapes between quotes that HCL does not know", () => {
    expect(quotedText("\b\f\n\"\\b")).toBe('\\u0008\\u000c\\n\\"\\\\b');
  });
});
