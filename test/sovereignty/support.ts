import { tmpdir } from "node:os";
import type { TerraformStack as Stack } from "cdktf";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import { MachineImage, MachineType, Network, Server } from "archipel";
import type { ManifestPolicy, ManifestViolation } from "../../src/sovereignty/manifest";
import { manifestOf } from "../../src/sovereignty/manifest-of";
import type { CloudMaker } from "../support/programs";

/** The day on which the tests judge. */
export const TODAY = "2026-11-28";

/** What a fact of a test rests on. */
export const SAID = { source: "a test", asOf: "2026-11" };

/** An app with one stack; nothing is written to disk. */
export function appWithStack(id = "shop"): { app: App; stack: Stack } {
  const app = new App({ outdir: tmpdir(), context: { "archipel:date": TODAY } });
  return { app, stack: new TerraformStack(app, id) };
}

/** A network on a cloud of its own: every cloud has them. */
export function networkOn({ makeCloud }: Pick<CloudMaker, "makeCloud">, stack: Stack): ICloud {
  const cloud = makeCloud(stack, "cloud");
  new Network(cloud as unknown as Construct, "network", { cidr: "10.0.0.0/24" });
  return cloud;
}

/** A server without a public address. */
export function serverOn(cloud: ICloud, id = "server"): Server {
  const scope = cloud as unknown as Construct;
  const network = new Network(scope, `${id}-network`, { cidr: "10.0.0.0/24" });
  const [sold] = cloud.catalogue.machineTypes;
  const machine = sold === undefined ? MachineType.described({ name: "a machine", diskGib: 20 }) : MachineType.needs({ vcpus: 1, memoryGib: 1 });
  const [image] = cloud.catalogue.images;
  return new Server(scope, id, { network, machine, image: image === undefined ? MachineImage.named("an image") : MachineImage.named(image.name) });
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
