import { describe, expect, it } from "vitest";
import type { ResourceRule } from "archipel";
import { SecuritySubject as S } from "archipel";
import { believed, rulesFromDocs } from "../../src/core/rule-making";
import { testStack } from "../../src/testing/synthesis";
import { cloudNames, makerOf } from "../support/programs";

/** Rules with those that they refer to. */
function withInner(rules: readonly ResourceRule[]): ResourceRule[] {
  return rules.flatMap((rule) => [rule, ...withInner([rule.via, rule.closedBy].filter((inner) => inner !== undefined))]);
}

describe.each(cloudNames())("the security rules of %s", async (name) => {
  const { security } = (await makerOf(name)).makeCloud(testStack("rules")).catalogue;
  const encryption = security?.encryption ?? [];
  const rules = withInner([...(security?.exposure ?? []), ...encryption]);

  it("name a page, or a file at a commit", () => {
    const vague = rules.filter(({ source }) => !/^https:\/\/|^[\w.-]+\/[\w.-]+[ :(]/.test(source) || source.startsWith("documentation of"));
    expect(vague.map(({ resourceType, source }) => `${resourceType}: ${source}`)).toEqual([]);
  });

  it("tell what is missing where nobody has read that it is so", () => {
    expect(rules.filter(({ verified, remark }) => verified === false && remark === undefined)).toEqual([]);
  });

  it("believe of nothing that it is encrypted", () => {
    expect(encryption.filter(({ verified }) => verified === false)).toEqual([]);
  });
});

describe("rulesFromDocs", () => {
  const rule = rulesFromDocs({ repository: "some/terraform-provider-x", commit: "0123abc", asOf: "2026-08-01" });

  it("names the page of a resource, and of a data source", () => {
    expect(rule("x_private_network", S.SERVER).source).toBe("some/terraform-provider-x 0123abc: docs/resources/private_network.md");
    expect(rule("data.x_network", S.SERVER).source).toBe("some/terraform-provider-x 0123abc: docs/data-sources/network.md");
  });

  it("keeps to what a rule says of itself", () => {
    expect(rule("x_cluster", S.KUBERNETES, believed("nobody says it"))).toMatchObject({ verified: false, remark: "nobody says it", asOf: "2026-08-01" });
  });
});
