import { noGroups } from "../../auto-scaling/no-groups";
import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { DnsCapability } from "../../dns/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/** Why a service is absent that a program may ask for. UpCloudLtd/terraform-provider-upcloud 67632e6, docs/resources of 2026-07-22: none of the kind */
export const ABSENCES: Shortfall[] = absencesOf([
  [DnsCapability, "UpCloud serves no zones of DNS; keep the zone on another cloud, whose records may lead to addresses here"],
  [SecretCapability, "UpCloud stores no secrets"],
  [ContainerCapability, "UpCloud has no registry of images, and runs containers on Kubernetes only"],
]).concat(
  noGroups("UpCloud has no groups of servers that it counts (docs/resources: server.md, server_group.md, which keeps servers apart); use a ServerGroup"),
);
