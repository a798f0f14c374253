import type { Bench } from "./bench";
import type { ConformanceCase, Program } from "./case";
import { OTHER_PUBLIC_KEY, PUBLIC_KEY } from "./keys";
import { ComputeCapability as C } from "../../compute/capabilities";
import { CloudInit } from "../../compute/cloud-init";
import { PlacementGroup, PlacementStrategy } from "../../compute/placement-group";
import type { ServerProps } from "../../compute/server-props";
import type { Capability } from "../../core/capability";
import { NetworkCapability as N } from "../../network/capabilities";
import { Network } from "../../network/network";
import { StorageCapability as S } from "../../storage/capabilities";

/** What every server needs. */
export const SERVER: readonly Capability[] = [C.SERVER, N.FIREWALL];

/** A program, and one server more. */
export function oneServerMore(program: Program): Program {
  return (bench) => {
    program(bench);
    bench.server("more");
  };
}

/** A case about one property of a server. */
function serverCase(
  name: string,
  capability: Capability,
  props: (bench: Bench) => Partial<ServerProps>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  const build: Program = (bench) => void bench.server("web", props(bench));
  return {
    name,
    capability,
    requires: SERVER,
    build,
    without: (bench) => void bench.server("web"),
    change: oneServerMore(build),
    onlyAdds: true,
    ...more,
  };
}

/** A case about servers in a placement group. */
function placementCase(name: string, capability: Capability, strategy: PlacementStrategy, strict: boolean): ConformanceCase {
  const grouped = (bench: Bench, ids: readonly string[]): void => {
    const placementGroup = new PlacementGroup(bench.scope, "group", { strategy, strict });
    ids.forEach((id) => bench.server(id, { placementGroup }));
  };
  return {
    name,
    capability,
    requires: SERVER,
    build: (bench) => grouped(bench, ["one", "two"]),
    without: (bench) => ["one", "two"].forEach((id) => bench.server(id)),
    change: (bench) => grouped(bench, ["one", "two", "three"]),
    joined: [["group", "one"], ["group", "two"]],
  };
}

/** Cloud-init given as text cannot carry a key, so that the cloud has to. */
export function textOnly(bench: Bench): Pick<ServerProps, "cloudInit"> {
  return bench.offers(C.USER_DATA) ? { cloudInit: CloudInit.fromText("#cloud-config\n{}\n") } : {};
}

/** Cases about servers, keys and placement groups. */
export function computeCases(): ConformanceCase[] {
  const packages: Program = (bench) => void bench.server("web", { cloudInit: new CloudInit({ packages: ["nginx"] }) });
  const forwarding: Program = (bench) => bench.server("gateway").allowForwarding("192.168.77.0/24");
  const attached: Program = (bench) => void bench.server("web", { volumes: [bench.volume("data")] });
  return [
    serverCase("a server is defined", C.SERVER, () => ({}), { requires: [N.FIREWALL], without: undefined }),
    serverCase("a server has a public address", C.PUBLIC_ADDRESS, (bench) => ({ network: bench.network, publicIp: true }), { requires: [...SERVER, N.NETWORK] }),
    serverCase("a server stands without a private network", C.PUBLIC_ONLY, () => ({ publicIp: true }), {
      requires: [...SERVER, C.PUBLIC_ADDRESS],
      without: (bench) => void (bench.offers(N.NETWORK) && bench.server("web")),
    }),
    serverCase(
      "a server stands on an existing network whose subnets are not known",
      C.NETWORK_WITHOUT_SUBNET,
      (bench) => ({ network: Network.fromNetworkAttributes(bench.scope, "existing", { networkId: bench.existingId, cidr: "10.9.0.0/16" }) }),
      { shows: (bench) => [bench.existingId], usesExisting: true },
    ),
    serverCase("a server has the private address it asks for", C.FIXED_PRIVATE_IP, () => ({ privateIp: "10.0.0.77" }), {
      requires: [...SERVER, N.NETWORK],
      shows: () => ["10.0.0.77"],
    }),
    serverCase("a server is put in the zone it asks for", C.ZONE, (bench) => ({ zone: bench.zone }), { shows: (bench) => [bench.zone] }),
    serverCase("a server's root disk has the size it asks for", C.ROOT_DISK_SIZE, () => ({ rootDiskGib: 87 }), {
      without: (bench) => void bench.server("web", { rootDiskGib: 88 }),
    }),
    serverCase("a server's root disk is of the type it asks for", C.ROOT_VOLUME_TYPE, (bench) => ({ rootVolumeType: bench.rootVolumeType })),
    serverCase("a server is told what to do at its first boot", C.USER_DATA, () => ({}), {
      build: packages,
      change: oneServerMore(packages),
      shows: () => ["nginx"],
    }),
    serverCase("a volume is attached to a server", C.VOLUME, () => ({}), {
      requires: [...SERVER, S.VOLUME],
      build: attached,
      without: (bench) => {
        bench.stand(bench.volume("data"));
        bench.server("web");
      },
      change: oneServerMore(attached),
      joined: [["data", "web"]],
    }),
    serverCase("a server is opened by an SSH key", C.SSH_KEY, (bench) => ({ sshKeys: [bench.key("key")] }), { shows: () => [PUBLIC_KEY.slice(0, 80)] }),
    serverCase(
      "a server is opened by two SSH keys",
      C.MANY_SSH_KEYS,
      (bench) => ({ ...textOnly(bench), sshKeys: [bench.key("key"), bench.key("key2", OTHER_PUBLIC_KEY)] }),
      {
        requires: [...SERVER, C.SSH_KEY],
        without: (bench) => void bench.server("web", { ...textOnly(bench), sshKeys: [bench.key("key")] }),
        shows: () => [OTHER_PUBLIC_KEY.slice(0, 80)],
      },
    ),
    serverCase("a server carries its tags", C.TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
    serverCase("a server forwards packets of other addresses", C.IP_FORWARDING, () => ({}), {
      requires: [...SERVER, N.NETWORK],
      build: forwarding,
      without: (bench) => void bench.server("gateway"),
      change: oneServerMore(forwarding),
      implicit: true,
    }),
    placementCase("servers are kept apart where possible", C.PLACEMENT_SPREAD, PlacementStrategy.SPREAD, false),
    placementCase("servers are kept apart or refused", C.PLACEMENT_SPREAD_STRICT, PlacementStrategy.SPREAD, true),
    placementCase("servers are kept together where possible", C.PLACEMENT_TOGETHER, PlacementStrategy.TOGETHER, false),
    placementCase("servers are kept together or refused", C.PLACEMENT_TOGETHER_STRICT, PlacementStrategy.TOGETHER, true),
  ];
}
