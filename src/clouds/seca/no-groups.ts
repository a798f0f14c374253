import { noGroups } from "../../auto-scaling/no-groups";
import type { Shortfall } from "../../core/capability";

/** Why there are no auto scaling groups: eu-sovereign-cloud: the API of 2026-11 has instances, and nothing that makes them. */
export const NO_GROUPS: Shortfall[] = noGroups(
  "SECA's API has no groups of instances that a cloud counts; use a ServerGroup",
);
