import { describe, expect, it } from "vitest";
import { tagList, tagMap } from "../../src/core/tags";
import { faultOf, fixture } from "../testing/fixtures";

describe("tags", () => {
  it("of the cloud are on everything, and overridden by a construct's own", () => {
    const { bench, template } = fixture({ tags: { team: "shop", stage: "test" } });
    bench.server("web", { tags: { stage: "live" } });
    template().hasResource("fake_server", { tags: { team: "shop", stage: "live" } });
    template().hasResource("fake_network", { tags: { team: "shop", stage: "test" } });
  });

  it("may have values that only Terraform knows", () => {
    const { bench, template, token } = fixture();
    bench.server("web", { tags: { owner: token() } });
    template().hasResource("fake_server", { tags: { owner: "${var.input}" } });
  });

  it("have keys that every cloud takes", () => {
    const { bench } = fixture();
    expect(faultOf(() => bench.server("web", { tags: { "a=b": "c" } }))).toEqual({
      property: 'tags["a=b"]',
      value: '"a=b"',
      allowed: "a key of 1 to 63 letters, digits and _ . : / -",
    });
  });

  it("have values of limited length", () => {
    const { bench } = fixture();
    expect(faultOf(() => bench.server("web", { tags: { note: "x".repeat(192) } })).allowed).toBe("a value of at most 191 characters");
  });

  it("are sorted words where a cloud has no map for them", () => {
    expect(tagList({ b: "2", a: "1" })).toEqual(["a=1", "b=2"]);
    expect([tagList({}), tagMap({})]).toEqual([undefined, undefined]);
  });
});
