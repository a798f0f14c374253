/*
 * Writes a large stack in a process of its own: `large-stack.ts OUTDIR SERVERS`, spread over ten clouds, with a network and a firewall for each hundred.
 * Prints what it took as JSON. Needs `tsx --tsconfig tsconfig.dev.json`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { ComputeCapability, Firewall, Network, NetworkCapability, Peer, Port } from "archipel";
import { Bench } from "../../../src/testing/conformance/bench";
import { makerOf } from "../../support/programs";

/** Clouds of ten providers. */
export const TEN = ["scaleway", "hetzner", "openstack", "exoscale", "upcloud", "ionoscloud", "stackit", "outscale", "opentelekomcloud", "gridscale"];
const GROUP = 100;

/** What it took. */
export interface Taken {
  readonly servers: number;
  readonly resources: number;
  readonly seconds: number;
  readonly peakMiB: number;
  readonly fileMiB: number;
}

async function define(stack: TerraformStack, name: string, servers: number): Promise<void> {
  const maker = await makerOf(name);
  const bench = new Bench(maker.makeCloud(stack, name), maker.bench);
  const scope = bench.cloud as unknown as Construct;
  const isGuarded = [ComputeCapability.SERVER, NetworkCapability.FIREWALL].every((capability) => bench.offers(capability));
  for (let first = 0; first < servers; first += GROUP) {
    const network = new Network(scope, `net-${first}`, { cidr: `10.${first / GROUP}.0.0/20` });
    const firewall = isGuarded ? new Firewall(scope, `wall-${first}`) : undefined;
    firewall?.allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(443));
    for (let index = first; index < Math.min(first + GROUP, servers); index += 1) {
      bench.server(`web-${index}`, { network, firewall });
    }
  }
}

async function main([outdir, count]: readonly string[]): Promise<void> {
  const start = performance.now();
  const servers = Number(count);
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "large");
  for (const [index, name] of TEN.entries()) {
    await define(stack, name, Math.floor((servers + TEN.length - 1 - index) / TEN.length));
  }
  app.synth();
  const seconds = (performance.now() - start) / 1000;
  const file = readFileSync(join(outdir!, "stacks", "large", "cdk.tf.json"), "utf8");
  const { resource } = JSON.parse(file) as { resource: Record<string, object> };
  const resources = Object.values(resource).reduce((sum, named) => sum + Object.keys(named).length, 0);
  const taken: Taken = { servers, resources, seconds, peakMiB: process.resourceUsage().maxRSS / 1024, fileMiB: Buffer.byteLength(file) / 1024 ** 2 };
  console.log(JSON.stringify(taken));
}

if (process.argv[1]?.endsWith("large-stack.ts")) {
  void main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
