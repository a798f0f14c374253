import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Bucket, LibraryMismatchError, Scaleway } from "archipel";
import { ScalewayProvider } from "archipel/l1/scaleway/provider";
import { Vpc } from "archipel/l1/scaleway/vpc";
import { FakeCloud } from "archipel/testing";
import type { CdkLibrary } from "../support/cdk-libraries";
import { cdktf, cdktn, isOnCdktn, other, own } from "../support/cdk-libraries";
import { thrownBy } from "../testing/fixtures";

const ALIAS = '"cdktf": "npm:cdktn@^0.24.0"';

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "archipel-mixed-"));
});
afterEach(() => rmSync(outdir, { recursive: true, force: true }));

/** Synthesizes an app with one stack, each of a library, and what is defined in it. */
function synthesize(appOf: CdkLibrary, stackOf: CdkLibrary, define: (stack: TerraformStack) => void): void {
  const app = new appOf.App({ outdir });
  define(new stackOf.TerraformStack(app, "shop"));
  app.synth();
}

/** A bucket of ours. */
function bucketIn(stack: TerraformStack): Bucket {
  return new Bucket(new Scaleway(stack, "paris", { region: "fr-par" }), "assets");
}

const names = new Map([[cdktf, "cdktf"], [cdktn, "cdktn"]]);
const apps = [["the app of the same", own], ["the app of the other", other]] as const;

it("both libraries are here, and are what they are taken for", () => {
  expect(own.TerraformStack.prototype instanceof Construct).toBe(true);
  expect(other.TerraformStack.prototype instanceof Construct).toBe(true);
  expect(cdktf).not.toBe(cdktn);
  expect("_recordFunctionUsage" in cdktf.TerraformStack.prototype).toBe(false);
  expect("_recordFunctionUsage" in cdktn.TerraformStack.prototype).toBe(true);
});

describe.each(apps)("in a stack of the library that ours are of, %s", (_which, app) => {
  it("they work", () => {
    expect(() => synthesize(app, own, bucketIn)).not.toThrow();
  });

  it("functions of that library do, on what ours give", () => {
    expect(() => synthesize(app, own, (stack) => new own.TerraformOutput(stack, "name", { value: own.Fn.upper(bucketIn(stack).bucketName) }))).not.toThrow();
  });
});

describe.each(apps)("in a stack of the other library, %s", (_which, app) => {
  const sentence = isOnCdktn ? /^shop\/\w+: this stack is of cdktf, but archipel found cdktn/ : /^shop\/\w+: this stack is of cdktn \(CDK Terrain\), but archipel found cdktf/;

  it.each([
    ["a cloud of Terraform's providers", (stack: TerraformStack) => new Scaleway(stack, "paris", { region: "fr-par" })],
    ["any cloud", (stack: TerraformStack) => new FakeCloud(stack, "cloud")],
  ])("%s is refused by a sentence that tells what to do", (_what, define) => {
    const error = thrownBy(() => synthesize(app, other, define), LibraryMismatchError);
    expect(error.message).toMatch(sentence);
    expect(error.message).toContain(ALIAS);
    expect(error.constructPath).toMatch(/^shop\//);
  });

  it.each([
    ["a provider", (stack: TerraformStack) => new ScalewayProvider(stack, "provider")],
    ["a resource", (stack: TerraformStack) => new Vpc(stack, "vpc")],
  ])("%s of the generated classes is, too, where there is no cloud", (_what, define) => {
    expect(() => synthesize(app, other, define)).toThrow(sentence);
    expect(() => synthesize(app, other, define)).toThrow(ALIAS);
  });
});

const none = (): void => {};
/** Tests of one of the two runs, `npm run test:unit` and `npm run test:cdktn`. */
const [onCdktf, onCdktn] = isOnCdktn ? [none, it] : [it, none];

/** A resource as the prebuilt providers of a library have them. */
function petOf(library: CdkLibrary, stack: TerraformStack): void {
  const generatorMetadata = { providerName: "random" };
  class RandomProvider extends library.TerraformProvider {}
  new RandomProvider(stack, "random", { terraformResourceType: "random", terraformGeneratorMetadata: generatorMetadata, terraformProviderSource: "hashicorp/random" });
  new library.TerraformResource(stack, "pet", { terraformResourceType: "random_pet", terraformGeneratorMetadata: generatorMetadata });
}

describe("what is of the other library, in a stack with a cloud of ours", () => {
  const beside = (define: (stack: TerraformStack) => void) => () => synthesize(own, own, (stack) => {
    bucketIn(stack);
    define(stack);
  });

  onCdktn("is refused by its name where it is a prebuilt provider's, of cdktf", () => {
    const error = thrownBy(beside((stack) => petOf(other, stack)), LibraryMismatchError);
    expect(error.message).toMatch(/^shop\/random: this random is of cdktf, but its stack of cdktn \(CDK Terrain\); take it from the package for cdktn/);
    expect(error.message).toContain(ALIAS);
  });

  onCdktn("is refused by its name where it is a variable, of cdktf", () => {
    expect(beside((stack) => new other.TerraformVariable(stack, "size", {}))).toThrow(/^shop\/size: this TerraformVariable is of cdktf/);
  });

  onCdktn("works where it is a function, of cdktf", () => {
    expect(() => synthesize(own, own, (stack) => new own.TerraformOutput(stack, "name", { value: other.Fn.upper(bucketIn(stack).bucketName) }))).not.toThrow();
  });

  onCdktf("works where it is a prebuilt provider's, of cdktn", () => {
    expect(beside((stack) => petOf(other, stack))).not.toThrow();
  });

  onCdktf("is refused where it is a function, of cdktn", () => {
    const use = () => synthesize(own, own, (stack) => new own.TerraformOutput(stack, "name", { value: other.Fn.upper(bucketIn(stack).bucketName) }));
    expect(use).toThrow(/shop: a function of cdktn \(CDK Terrain\) was used in this stack of cdktf; import Fn from "cdktf"/);
  });
});

it("stacks of both libraries stand in one app, as long as ours are in theirs", () => {
  const app = new own.App({ outdir });
  bucketIn(new own.TerraformStack(app, "shop"));
  petOf(other, new other.TerraformStack(app, names.get(other)!));
  expect(() => app.synth()).not.toThrow();
});
