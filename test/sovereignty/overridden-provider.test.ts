import { TerraformProvider } from "cdktf";
import { expect, it } from "vitest";
import { Bucket, DataLocation, Jurisdiction, Scaleway } from "archipel";
import { appWithStack, violationsIn } from "./support";

function parisian() {
  const { app, stack } = appWithStack();
  new DataLocation(app, "policy", { allowed: [Jurisdiction.country("FR")] });
  const cloud = new Scaleway(stack, "paris", { region: "fr-par" });
  new Bucket(cloud, "files");
  const provider = cloud.node.findAll().find((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node))!;
  return { app, stack, provider };
}

it("a provider whose address was written over may lead anywhere", () => {
  const { app, provider } = parisian();
  provider.addOverride("api_url", "https://api.example.com");
  expect(violationsIn(app).map(({ message }) => message)).toEqual(Array(2).fill(expect.stringContaining("api_url of its provider was written over")));
});

it("so does one that the stack wrote over", () => {
  const { app, stack } = parisian();
  stack.addOverride("provider.scaleway.0.api_url", "https://api.example.com");
  expect(violationsIn(app).map(({ message }) => message)).toEqual(Array(2).fill(expect.stringContaining("provider of its provider was written over")));
});

it("a provider whose zone was written over is read there", () => {
  const { app, provider } = parisian();
  provider.addOverride("zone", "fr-par-2");
  expect(violationsIn(app).map(({ message }) => message).join()).not.toContain("written over");
});
