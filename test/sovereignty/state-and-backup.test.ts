import { HttpBackend, LocalBackend, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import {
  BackupLocation,
  Bucket,
  CapabilityError,
  FactCorrection,
  Infomaniak,
  Jurisdiction,
  OvhCloud,
  Scaleway,
  SovereignState,
  StateLocation,
  StateStore,
  StorageCapability,
} from "archipel";
import { appWithStack, SAID, serverOn, violationsIn } from "./support";
import { cloudNames, makerOf } from "../support/programs";

describe("StateLocation", () => {
  function stateApp() {
    const { app, stack } = appWithStack();
    new StateLocation(app, "policy", { allowed: [Jurisdiction.EU] });
    return { app, stack };
  }

  function storeOn(stack: TerraformStack, region: string): Scaleway {
    const cloud = new Scaleway(stack, "cloud", { region });
    new SovereignState(stack, "state", { store: StateStore.bucketNamed(cloud, "states"), locking: true });
    return cloud;
  }

  it("is met by a bucket with an operator from there", () => {
    const { app, stack } = stateApp();
    storeOn(stack, "fr-par");
    expect(violationsIn(app)).toEqual([]);
  });

  it("is broken by a file on the machine, which is where Terraform keeps states that nobody speaks of", () => {
    const { app } = stateApp();
    expect(violationsIn(app)[0]).toMatchObject({ path: "shop", message: expect.stringContaining("its state is in a file on the machine that runs Terraform") });
  });

  it("is broken by a file that the program names", () => {
    const { app, stack } = stateApp();
    new LocalBackend(stack, { path: "x.tfstate" });
    expect(violationsIn(app)).toHaveLength(1);
  });

  it("is broken by a place that nobody knows", () => {
    const { app, stack } = stateApp();
    new HttpBackend(stack, { address: "https://state.example.org" });
    expect(violationsIn(app)[0].message).toContain("whose that is cannot be told");
  });

  it("is broken by an override that leads elsewhere", () => {
    const { app, stack } = stateApp();
    storeOn(stack, "fr-par");
    stack.addOverride("terraform.backend.s3.endpoints.s3", "https://s3.us-east-1.example.com");
    expect(violationsIn(app)[0].message).toContain("whose that is cannot be told");
  });

  it("is broken when the place is corrected", () => {
    const { app, stack } = stateApp();
    const cloud = storeOn(stack, "fr-par");
    new FactCorrection(app, "facts", { cloud, ...SAID, regions: [{ ...cloud.region, ...SAID, country: "US" }] });
    expect(violationsIn(app)[0].message).toContain("that is in US; allowed: EU");
  });

  it("is broken when the seat is corrected", () => {
    const { app, stack } = stateApp();
    const cloud = storeOn(stack, "fr-par");
    new FactCorrection(app, "facts", { cloud, ...SAID, country: "US" });
    expect(violationsIn(app)[0].message).toContain("its operator has its seat in US; allowed: EU");
  });

  it("looks at each stack in its scope", () => {
    const { app, stack } = stateApp();
    storeOn(stack, "fr-par");
    new TerraformStack(app, "other");
    expect(violationsIn(app).map(({ path }) => path)).toEqual(["other"]);
  });
});

describe.each(cloudNames())("StateLocation with a bucket on %s", (name) => {
  const keepsStates = async (country: string) => {
    const { app, stack } = appWithStack();
    const cloud = (await makerOf(name)).makeCloud(stack, "cloud");
    new FactCorrection(app, "facts", { cloud, ...SAID, operatorName: "Somebody", country, regions: [{ ...cloud.region, ...SAID, country }] });
    new StateLocation(app, "policy", { allowed: [Jurisdiction.EU] });
    const define = () => new SovereignState(stack, "state", { store: StateStore.bucketNamed(cloud, "states"), locking: false });
    return { app, define, speaksS3: StorageCapability.BUCKET_S3.isOfferedBy(cloud) };
  };

  it("is met in the EU, where the cloud's buckets can keep states", async () => {
    const { app, define, speaksS3 } = await keepsStates("FR");
    if (!speaksS3) {
      expect(define).toThrow(CapabilityError);
      return;
    }
    define();
    expect(violationsIn(app)).toEqual([]);
  });

  it("is broken outside, and where there is no such bucket", async () => {
    const { app, define, speaksS3 } = await keepsStates("US");
    if (speaksS3) {
      define();
    }
    expect(violationsIn(app).map(({ message }) => message).join()).toContain(speaksS3 ? "that is in US; allowed: EU" : "whose that is cannot be told");
  });
});

describe("BackupLocation", () => {
  const [one, other] = [(stack: TerraformStack) => new Scaleway(stack, "one", { region: "fr-par" }), (stack: TerraformStack) => new Scaleway(stack, "other", { region: "nl-ams" })];
  const keep = (cloud: Construct) => new Bucket(cloud, "files");

  it("is met by a copy in another country of those allowed", () => {
    const { app, stack } = appWithStack();
    new BackupLocation(app, "policy", { original: keep(one(stack)), backup: keep(other(stack)), allowed: [Jurisdiction.EU] });
    expect(violationsIn(app)).toEqual([]);
  });

  it("is broken by a copy beside the original", () => {
    const { app, stack } = appWithStack();
    const cloud = one(stack);
    new BackupLocation(app, "policy", { original: keep(cloud), backup: new Bucket(cloud, "copies") });
    expect(violationsIn(app)[0]).toMatchObject({ path: "shop/one/copies", message: expect.stringContaining("not known to be in another country than the original") });
  });

  it("is broken by a copy outside what is allowed", () => {
    const { app, stack } = appWithStack();
    const cloud = other(stack);
    new BackupLocation(app, "policy", { original: keep(one(stack)), backup: keep(cloud), allowed: [Jurisdiction.EU] });
    new FactCorrection(app, "facts", { cloud, ...SAID, regions: [{ ...cloud.region, ...SAID, country: "GB" }] });
    expect(violationsIn(app)[0].message).toContain("that is in GB; allowed: EU");
  });

  it("is broken by a copy in a country that nobody names", () => {
    const { app, stack } = appWithStack();
    const cloud = other(stack);
    new BackupLocation(app, "policy", { original: keep(one(stack)), backup: keep(cloud), allowed: [Jurisdiction.EU] });
    new FactCorrection(app, "facts", { cloud, ...SAID, regions: [{ ...cloud.region, ...SAID, country: undefined }] });
    expect(violationsIn(app).map(({ message }) => message)).toEqual([
      expect.stringContaining("in no country that is known"),
      expect.stringContaining("not known to be in another country"),
    ]);
  });

  it("is broken by a copy with the same operator when another is asked for", () => {
    const { app, stack } = appWithStack();
    new BackupLocation(app, "policy", { original: keep(one(stack)), backup: keep(other(stack)), otherOperator: true });
    expect(violationsIn(app)[0].message).toContain("its operator is not known to be independent");
  });

  it("is met by a copy with another operator", () => {
    const { app, stack } = appWithStack();
    const copies = keep(new OvhCloud(stack, "other", { region: "WAW1" }));
    new BackupLocation(app, "policy", { original: keep(one(stack)), backup: copies, otherOperator: true, allowed: [Jurisdiction.EU] });
    expect(violationsIn(app)).toEqual([]);
  });

  it("is broken when nothing stands there", () => {
    const { app, stack } = appWithStack();
    new BackupLocation(app, "policy", { original: keep(one(stack)), backup: new Infomaniak(stack, "empty", { region: "dc3-a" }) });
    expect(violationsIn(app)[0]).toMatchObject({ path: "shop/empty", message: "nothing stands there that could be looked at" });
  });

  it.each(cloudNames())("sees on %s that a copy beside the original is no backup, and that one abroad is", async (name) => {
    const maker = await makerOf(name);
    const { app, stack } = appWithStack();
    const [home, away] = ["home", "away"].map((id) => (maker.makeBeside ?? maker.makeCloud)(stack, id));
    const [original, backup] = [home, away].map((cloud) => serverOn(cloud));
    new BackupLocation(app, "policy", { original, backup });
    new FactCorrection(app, "home", { cloud: home, ...SAID, regions: [{ ...home.region, ...SAID, country: "FR" }] });
    const abroad = new FactCorrection(app, "away", { cloud: away, ...SAID, regions: [{ ...away.region, ...SAID, country: "DE" }] });
    expect(violationsIn(app)).toEqual([]);
    app.node.tryRemoveChild(abroad.node.id);
    new FactCorrection(app, "near", { cloud: away, ...SAID, regions: [{ ...away.region, ...SAID, country: "FR" }] });
    expect(violationsIn(app)[0].message).toContain("not known to be in another country");
  });
});
