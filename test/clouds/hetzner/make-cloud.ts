import type { Construct } from "constructs";
import { Hetzner } from "archipel";
import type { BenchOptions } from "archipel/testing";

/** Hetzner, with the fewest properties. */
export const makeCloud = (scope: Construct, id = "cloud"): Hetzner => new Hetzner(scope, id, { region: "fsn1" });

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
