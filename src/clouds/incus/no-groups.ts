import { noGroups } from "../../auto-scaling/no-groups";
import type { Shortfall } from "../../core/capability";

/** Why there are no auto scaling groups: lxc/terraform-provider-incus, docs/resources of 2026-11. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "Incus makes no instances by itself; use a ServerGroup",
);
