import { noGroups } from "../../auto-scaling/no-groups";
import type { Shortfall } from "../../core/capability";

/** Why there are no auto scaling groups: orange-cloudavenue/terraform-provider-cloudavenue, resources of 2026-11. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "Cloud Avenue makes no machines by itself: a vApp has the machines that somebody puts into it; use a ServerGroup",
);
