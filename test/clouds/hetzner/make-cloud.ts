import type { BenchOptions } from "archipel/testing";

export { sample as makeCloud } from "../../../src/clouds/hetzner/sample";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "hetznercloud/hcloud",
  types: [
    "hcloud_firewall",
    "hcloud_network",
    "hcloud_network_subnet",
    "hcloud_placement_group",
    "hcloud_primary_ip",
    "hcloud_ssh_key",
    "hcloud_volume",
    "hcloud_zone",
  ],
};

/** Identifiers at Hetzner are numbers. */
export const bench: BenchOptions = { existingId: "1122334455" };
