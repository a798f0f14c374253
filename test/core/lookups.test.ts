import { TerraformDataSource } from "cdktf";
import { describe, expect, it } from "vitest";
import { sharedLookup } from "../../src/core/lookups";
import { fixture } from "../testing/fixtures";

describe("a lookup", () => {
  it("is asked once per cloud and question, whoever asks", () => {
    const { cloud } = fixture();
    let asked = 0;
    const image = (name: string) =>
      sharedLookup(cloud, `image ${name}`, (scope, id) => {
        asked += 1;
        return new TerraformDataSource(scope, id, { terraformResourceType: "fake_image", provider: cloud.provider });
      });
    expect(image("a/b c")).toBe(image("a/b c"));
    expect(image("d")).not.toBe(image("a/b c"));
    expect(asked).toBe(2);
    expect(image("d").node.path).toBe("test/cloud/Lookup/image-d");
  });
});
