import { noGroups } from "../../auto-scaling/no-groups";
import type { Shortfall } from "../../core/capability";

/** Why there are no auto scaling groups: outscale/terraform-provider-outscale, docs/resources of 2026-11; docs.outscale.com has no Auto Scaling among its services. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "OUTSCALE has no groups of machines that it counts; use a ServerGroup",
);
