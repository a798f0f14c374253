import { Construct } from "constructs";
import { expect, test } from "vitest";
import type { ICloud } from "archipel";
import { MachineImage, MachineType, Network, Peer, Port, Server, Volume } from "archipel";
import { Terraform } from "archipel-sandbox";
import * as openstack from "../clouds/openstack/make-cloud";
import * as scaleway from "../clouds/scaleway/make-cloud";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import { Mockway } from "../support/mockway";
import type { Program } from "../support/programs";
import { skipped } from "../support/skipped";

const NAME = "one stack stands on two clouds";

/** One server in its network with rules. The mock makes all volumes equally large, so that one is on the OpenStack only. */
function shop(cloud: ICloud, machine: MachineType, ports: readonly number[]): Server {
  const scope = new Construct(cloud as unknown as Construct, "shop");
  const network = new Network(scope, "net", { cidr: "10.20.0.0/20" });
  const server = new Server(scope, "web", { machine, image: MachineImage.ubuntu("24.04"), network });
  ports.forEach((port) => server.firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
  return server;
}

const both = (ports: readonly number[]) => (scope: Construct): void => {
  const north = openstack.makeCloud(scope, "north");
  shop(north, MachineType.named("m1.small"), ports).attachVolume(new Volume(north, "data", { sizeGib: 10 }));
  shop(scaleway.makeCloud(scope, "south"), MachineType.named("DEV1-S"), ports);
};

const program: Program = {
  id: "both",
  name: NAME,
  onlyAdds: false,
  usesExisting: false,
  base: both([80]),
  changed: both([80, 443]),
};

/** The point of it all: one program, one state, two operators. */
test(NAME, async (context) => {
  const missing = [
    ...(process.env.OS_CLOUD === undefined && process.env.OS_AUTH_URL === undefined ? ["neither OS_CLOUD nor OS_AUTH_URL names an OpenStack"] : []),
    ...(Mockway.isAvailable() ? [] : [`there is no ${Mockway.program}; ARCHIPEL_E2E_MOCKWAY may name one`]),
    ...(Terraform.isAvailable() ? [] : ["terraform is not on the PATH"]),
  ];
  if (missing.length > 0) {
    skipped(context, NAME, missing.join(", and "));
  }
  const mock = await Mockway.start();
  try {
    const life = await live(new Deployment([program], mock.env));
    life.deployment.remove();
    expect(complaints(life, program)).toEqual([]);
    const created = life.deployment.of(program, life.change.planned.created);
    expect(created.map((address) => address.split("_")[0])).toContain("openstack");
  } finally {
    mock.stop();
  }
});
