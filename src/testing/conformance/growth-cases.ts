import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { SERVER } from "./compute-cases";
import { ComputeCapability as C } from "../../compute/capabilities";
import { NetworkCapability as N } from "../../network/capabilities";
import { Peer } from "../../network/peer";
import { Port } from "../../network/port";

/** Zones of the region, when there are several. */
function zones(bench: Bench): string[] {
  return (bench.cloud.region.zones ?? []).slice(0, 2);
}

/** Cases about what stays as it was when a program grows or is put in another order. */
export function growthCases(): ConformanceCase[] {
  const rules = (bench: Bench, ports: readonly number[]): void => {
    const { firewall } = bench.server("web");
    ports.forEach((port) => firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(port)));
  };
  return [
    {
      name: "a group grows by its last server only",
      requires: SERVER,
      build: (bench) => void bench.group("web", 3),
      change: (bench) => void bench.group("web", 4),
      onlyAdds: true,
    },
    {
      name: "a group over several zones grows by its last server only",
      requires: [...SERVER, C.ZONE],
      applies: (bench) => zones(bench).length > 1,
      build: (bench) => void bench.group("web", 3, zones(bench)),
      change: (bench) => void bench.group("web", 4, zones(bench)),
      onlyAdds: true,
      shows: zones,
    },
    {
      name: "the order of servers in the program does not matter",
      requires: SERVER,
      build: (bench) => ["one", "two"].forEach((id) => bench.server(id)),
      reordered: (bench) => ["two", "one"].forEach((id) => bench.server(id)),
      change: (bench) => ["zero", "one", "two"].forEach((id) => bench.server(id)),
      onlyAdds: true,
    },
    {
      name: "the order of firewall rules in the program does not matter",
      requires: [...SERVER, N.FIREWALL],
      build: (bench) => rules(bench, [80, 443]),
      reordered: (bench) => rules(bench, [443, 80]),
      change: (bench) => rules(bench, [22, 80, 443]),
    },
  ];
}
