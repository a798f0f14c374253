import { noGroups } from "../../auto-scaling/no-groups";
import type { Shortfall } from "../../core/capability";

/** Why there are no auto scaling groups: gridscale/terraform-provider-gridscale, resources of 2026-11. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "gridscale has no groups of servers that it counts; use a ServerGroup, or a cluster whose node pools scale",
);
