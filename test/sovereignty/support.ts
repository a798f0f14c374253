import { tmpdir } from "node:os";
import type { TerraformStack as Stack } from "cdktf";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import { Firewall, MachineImage, MachineType, Network, NetworkCapability, Server } from "archipel";
import type { ManifestPolicy, ManifestViolation } from "../../src/sovereignty/manifest";
import { manifestOf } from "../../src/sovereignty/manifest-of";
import type { CloudMaker } from "../support/programs";

/** The day on which the tests judge. */
export const TODAY = "2026-11-28";

/** What a fact of a test rests on. */
export const SAID = { source: "a test", asOf: "2026-11", verified: true };

/** An app with one stack; nothing is written to disk. */
export function appWithStack(id = "shop"): { app: App; stack: Stack } {
  const app = new App({ outdir: tmpdir(), context: { "archipel:date": TODAY } });
  return { app, stack: new TerraformStack(app, id) };
}

/** Something on a cloud of its own that every cloud has: a firewall, closed to all. */
export function thingOn({ makeCloud }: Pick<CloudMaker, "makeCloud">, stack: Stack): ICloud {
  const cloud = makeCloud(stack, "cloud");
  new Firewall(cloud as unknown as Construct, "thing");
  return cloud;
}

/** A server, without a public address where there can be one without. */
export function serverOn(cloud: ICloud, id = "server"): Server {
  const scope = cloud as unknown as Construct;
  const { machineTypes: sold, images: [image] } = cloud.catalogue;
  const isSold = sold.some(({ chosenByNeeds, architecture = "x86_64" }) => chosenByNeeds !== false && architecture === "x86_64");
  return new Server(scope, id, {
    ...(NetworkCapability.NETWORK.isOfferedBy(cloud) ? { network: new Network(scope, `${id}-network`, { cidr: "10.0.0.0/24" }) } : { publicIp: true }),
    machine: isSold ? MachineType.needs({ vcpus: 1, memoryGib: 1 }) : MachineType.described({ name: "a machine", diskGib: 20 }),
    image: MachineImage.named(image?.name ?? "an image"),
  });
}

/** The verdict on the only policy of an app. */
export function verdictOf(app: App): ManifestPolicy {
  const { policies } = manifestOf(app);
  if (policies.length !== 1) {
    throw new Error(`${policies.length} policies instead of one`);
  }
  return policies[0];
}

/** What breaks the only policy of an app. */
export function violationsIn(app: App): readonly ManifestViolation[] {
  return verdictOf(app).violations;
}
