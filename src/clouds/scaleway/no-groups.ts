import { noGroups } from "../../auto-scaling/no-groups";
import type { Shortfall } from "../../core/capability";

/** Why there are no auto scaling groups: https://github.com/scaleway/terraform-provider-scaleway/pull/4292 (open, read 2026-11-24); scaleway/docs-content: Autoscaling Groups, 2026-07-30. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "the resources scaleway_autoscaling_instance_… are proposed for deprecation, and what follows them is a private beta that is not in the Terraform provider; use a ServerGroup",
);
