import { tmpdir } from "node:os";
import { App, TerraformStack } from "cdktf";
import { expect, it } from "vitest";
import { Bucket, DataLocation, Jurisdiction, Scaleway } from "archipel";
import { Template } from "archipel/testing";

it("refuses what stands outside, and names the place, the rule and the source", () => {
  const app = new App({ outdir: tmpdir() });
  const stack = new TerraformStack(app, "shop");
  new DataLocation(app, "home", { allowed: [Jurisdiction.country("FR")] });
  new Bucket(new Scaleway(stack, "warsaw", { region: "pl-waw" }), "files");
  expect(() => Template.fromStack(stack)).toThrow("shop/warsaw/files: breaks DataLocation home (everything stands in FR): stands at Scaleway pl-waw (Warsaw, PL)");
});
