import type { Shortfall } from "../../core/capability";
import { noGroups } from "../../families/auto-scaling/no-groups";

/** Why there are no auto scaling groups: hetznercloud/terraform-provider-hcloud, docs/resources of 2026-08-17. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "Hetzner has no groups of servers that it counts (its placement groups keep servers apart); use a ServerGroup",
);
