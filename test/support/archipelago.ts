import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import { Bucket, MachineImage, MachineType, Network, Peer, Port, Server } from "archipel";
import type { Refusal, TerraformJson } from "archipel/testing";
import { landPattern } from "archipel/testing";
import type { CloudMaker, Program } from "./programs";
import { cloudNames, makerOf } from "./programs";
import { WebTier } from "../../examples/web-tier/web-tier";
import { blocksOf } from "../../src/testing/json-blocks";

/** A program that names no cloud. */
export interface PortableProgram {
  readonly name: string;
  readonly define: (cloud: ICloud) => void;
}

/** What the quickstart defines on each of its clouds. */
function quickstart(cloud: ICloud, ports: readonly number[]): void {
  const scope = cloud as unknown as Construct;
  const network = new Network(scope, "network", { cidr: "10.0.0.0/16" });
  const web = new Server(scope, "web", {
    network,
    machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
  });
  ports.forEach((port) => web.firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
  new Bucket(scope, "assets", { versioned: true });
}

/** The programs that are put on every cloud. */
export const PROGRAMS: readonly PortableProgram[] = [
  { name: "quickstart", define: (cloud) => quickstart(cloud, [443]) },
  { name: "web-tier", define: (cloud) => void new WebTier(cloud as unknown as Construct, "tier", { servers: 3 }) },
];

/** What a program becomes on a cloud: how many resources, or why it is refused. */
export type Landing = number | Refusal;

/** The clouds of this library, by the names of their folders. */
export async function everyCloud(): Promise<(readonly [string, CloudMaker])[]> {
  return Promise.all(cloudNames().map(async (name) => [name, await makerOf(name)] as const));
}

/** Puts a program on a cloud. @throws whatever it ends with that is not a refusal */
export function land({ name, define }: PortableProgram, { makeCloud }: Pick<CloudMaker, "makeCloud">): Landing {
  const { landed, refused } = landPattern((_scope, cloud) => define(cloud), { name, makeCloud });
  return refused ?? resourcesIn(landed!.json);
}

/** How many resources a stack has, without the marks of what is protected. */
export function resourcesIn(json: TerraformJson): number {
  return blocksOf(json, ["resource"]).length;
}

/** The quickstart on every cloud that can carry it, in one stack; the change opens a port more on each. */
export async function everywhere(): Promise<Program> {
  const carriers = (await everyCloud()).filter(([, maker]) => typeof land(PROGRAMS[0], maker) === "number");
  const define = (ports: readonly number[]) => (scope: Construct): void =>
    carriers.forEach(([name, maker]) => quickstart((maker.makeBeside ?? maker.makeCloud)(scope, name), ports));
  return { id: "everywhere", name: "one stack stands on every cloud", onlyAdds: false, usesExisting: false, base: define([443]), changed: define([443, 80]) };
}
