import { noGroups } from "../../auto-scaling/no-groups";
import type { Shortfall } from "../../core/capability";

/** Why there are no auto scaling groups: hetznercloud/terraform-provider-hcloud, docs/resources of 2026-08-17. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "Hetzner has no groups of servers that it counts (its placement groups keep servers apart); use a ServerGroup",
);
