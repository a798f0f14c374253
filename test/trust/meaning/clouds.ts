import type { Accepted } from "./expectation";
import type { Reader, Reading } from "./reading";

/** The readers of each cloud's JSON, by the folder of the cloud. A cloud that is not here, and a reader whose file is not there, fail their tests. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ["openstack", "infomaniak", "cleura", "elastx", "pluscloudopen", "leafcloud", "syseleven", "binero", "cysocloud", "safespring"].map((name) => [name, ["openstack"]]),
  ),
  ovhcloud: ["openstack", "ovh"],
  ovhcloudProject: ["openstack", "ovh"],
  hetzner: ["hcloud"],
  cloudavenue: ["vcd"],
  ...Object.fromEntries(
    ["scaleway", "outscale", "exoscale", "upcloud", "ionoscloud", "stackit", "opentelekomcloud", "flexibleengine", "gridscale", "incus", "seca"].map((name) => [name, [name]]),
  ),
};

/** What the programs accept on the cloud itself, and what the cloud's page says of it: `openHighPorts`, what only the receiver decides, networks that meet. */
export const ACCEPTED: Readonly<Record<string, Accepted>> = {
  upcloud: { answers: { from: 32768, to: 60999 } },
  gridscale: { answers: { from: 32768, to: 65535 }, dhcp: [{ from: 67, to: 68 }, { from: 546, to: 547 }] },
  incus: { receiverDecides: true },
  cloudavenue: { networksMeet: true },
};

/** Reads the JSON of a stack on a cloud. */
export async function readerOf(cloud: string): Promise<Reader> {
  const names = READERS[cloud];
  if (names === undefined) {
    throw new Error(`${cloud} has no reader of its JSON; write test/trust/meaning/readers/<provider>.ts and name it in clouds.ts`);
  }
  const readers = await Promise.all(names.map(async (name) => ((await import(`./readers/${name}`)) as { read: Reader }).read));
  return (stack) => readers.map((read) => read(stack)).reduce(joined);
}

/** What two providers' parts of one stack say together. */
function joined(one: Reading, other: Reading): Reading {
  return {
    openings: [...one.openings, ...other.openings],
    publicServers: [...one.publicServers, ...other.publicServers],
    networks: { ...one.networks, ...other.networks },
    publicBuckets: [...one.publicBuckets, ...other.publicBuckets],
    publicDatabases: [...one.publicDatabases, ...other.publicDatabases],
    balancers: [...one.balancers, ...other.balancers],
    protectedData: [...one.protectedData, ...other.protectedData],
    waysOut: one.waysOut ?? other.waysOut,
    readsPeerings: one.readsPeerings ?? other.readsPeerings,
    onlyTcpUdpIcmp: one.onlyTcpUdpIcmp ?? other.onlyTcpUdpIcmp,
  };
}
