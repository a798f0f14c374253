import type { Bench } from "./bench";
import type { ConformanceCase, Program } from "./case";
import { SERVER, oneServerMore } from "./compute-cases";
import { EXISTING_ADDRESS, EXISTING_NAME } from "./keys";
import { ComputeCapability as C } from "../../compute/capabilities";
import { CloudInit } from "../../compute/cloud-init";
import { PlacementGroup } from "../../compute/placement-group";
import { SshKey } from "../../compute/ssh-key";
import { NetworkCapability as N } from "../../network/capabilities";
import { Firewall } from "../../network/firewall";
import { Network } from "../../network/network";
import { Peer } from "../../network/peer";
import { Port } from "../../network/port";
import { PublicIp } from "../../network/public-ip";
import { Subnet } from "../../network/subnet";
import { StorageCapability as S } from "../../storage/capabilities";
import { Volume } from "../../storage/volume";

/** A group that exists may be of any of these kinds; where a cloud has one of them, it takes the group. */
const OTHER_PLACEMENTS = [C.PLACEMENT_SPREAD_STRICT, C.PLACEMENT_TOGETHER, C.PLACEMENT_TOGETHER_STRICT];

/** A server related to all that a server can be related to. */
function related(bench: Bench): void {
  const firewall = new Firewall(bench.scope, "firewall");
  firewall.allow(Peer.anyIpv4(), Port.tcp(22));
  const server = bench.server("web", { network: bench.network, firewall, sshKeys: bench.offers(C.SSH_KEY) ? [bench.key("key")] : undefined });
  if (bench.offers(N.PUBLIC_IP)) {
    server.attachPublicIp(new PublicIp(bench.scope, "address"));
  }
}

/** A case about something that exists and is brought in by its identifier. */
function importCase(name: string, requires: ConformanceCase["requires"], build: Program): ConformanceCase {
  return { name, requires, build, change: oneServerMore(build), onlyAdds: true, shows: (bench) => [bench.existingId], usesExisting: true };
}

/** Cases about how things of a cloud refer to each other; they exercise no capability of their own. */
export function relationCases(): ConformanceCase[] {
  const mounted: Program = (bench) => void bench.server("db").attachVolume(bench.volume("data"), { mountPath: "/srv/data" });
  const informed: Program = (bench) => {
    const { privateIp } = bench.server("db", { network: bench.network });
    bench.server("web", { cloudInit: new CloudInit({ commands: [`echo ${privateIp} > /etc/database`] }) });
  };
  const shared = (bench: Bench, ids: readonly string[]): void => {
    const firewall = new Firewall(bench.scope, "firewall");
    ids.forEach((id) => bench.server(id, { firewall }));
  };
  return [
    {
      name: "a server refers to its network and firewall",
      requires: [...SERVER, N.NETWORK],
      build: related,
      change: oneServerMore(related),
      onlyAdds: true,
      linked: ["net", "firewall"],
    },
    {
      name: "servers share a firewall",
      requires: SERVER,
      build: (bench) => shared(bench, ["one", "two"]),
      change: (bench) => shared(bench, ["one", "two", "three"]),
      linked: ["firewall"],
    },
    {
      name: "a volume is mounted at the first boot",
      requires: [...SERVER, S.VOLUME, C.VOLUME, C.USER_DATA],
      build: mounted,
      without: (bench) => void bench.server("db").attachVolume(bench.volume("data")),
      change: oneServerMore(mounted),
      onlyAdds: true,
      shows: () => ["/srv/data"],
      joined: [["data", "db"]],
    },
    {
      name: "first-boot instructions hold what only Terraform knows",
      requires: [...SERVER, C.USER_DATA, N.NETWORK],
      build: informed,
      change: oneServerMore(informed),
      onlyAdds: true,
      linked: ["db"],
    },
    importCase("a server stands on an existing subnet", [...SERVER, N.NETWORK], (bench) => {
      const network = Network.fromNetworkAttributes(bench.scope, "existing", { networkId: bench.existingId, cidr: "10.9.0.0/16" });
      const subnet = Subnet.fromSubnetAttributes(bench.scope, "subnet", { network, subnetId: bench.existingId, cidr: "10.9.0.0/24" });
      bench.server("web", { subnet });
    }),
    {
      ...importCase("a server stands behind an existing firewall", SERVER, (bench) => {
        bench.server("web", { firewall: Firewall.fromFirewallId(bench.scope, "existing", bench.existingId) });
      }),
      capability: N.FIREWALL_EXISTING,
    },
    {
      ...importCase("a server takes an existing public address", [...SERVER, N.NETWORK, N.PUBLIC_IP], (bench) => {
        const attributes = { publicIpId: bench.existingId, address: EXISTING_ADDRESS, zone: bench.cloud.zone };
        bench.server("web").attachPublicIp(PublicIp.fromPublicIpAttributes(bench.scope, "existing", attributes));
      }),
      without: (bench) => void bench.server("web"),
      shows: undefined, // some clouds know it by its identifier, some by its address
    },
    {
      ...importCase("a server takes an existing volume", [...SERVER, C.VOLUME], (bench) => {
        bench.server("web", { volumes: [Volume.fromVolumeId(bench.scope, "existing", bench.existingId)] });
      }),
      applies: (bench) => bench.takesExistingVolumes,
    },
    {
      ...importCase("a server joins an existing placement group", [...SERVER, C.PLACEMENT_SPREAD], (bench) => {
        bench.server("web", { placementGroup: PlacementGroup.fromPlacementGroupId(bench.scope, "existing", bench.existingId) });
      }),
      applies: (bench) => bench.offers(C.PLACEMENT_SPREAD) || !OTHER_PLACEMENTS.some((capability) => bench.offers(capability)),
    },
    {
      ...importCase("a server is opened by an existing SSH key", [...SERVER, C.SSH_KEY], (bench) => {
        bench.server("web", { sshKeys: [SshKey.fromSshKeyName(bench.scope, "existing", EXISTING_NAME)] });
      }),
      capability: C.SSH_KEY_BY_NAME,
      shows: undefined, // where keys belong to the project, there is nothing to write
    },
  ];
}
