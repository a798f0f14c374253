import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { CloudProjectDatabase } from "../../../l1/ovh/cloud-project-database";
import { lifecycleOf } from "../../core/removal-policy";
import type { RemovalPolicy } from "../../core/removal-policy";

/** Plans by their number of nodes: ovh/docs, public_cloud_databases/postgresql_01_capabilities (2025-06-18). */
const ESSENTIAL = "essential";
const BUSINESS = "business";

/** Private addresses, RFC 1918. On a private network there is no other way in, and all that is there may come in. */
const PRIVATE_BLOCKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** What databases and caches have in common. */
export interface ClusterSpec {
  readonly name: string;
  readonly engine: string;
  readonly version: string;
  readonly flavor: string;
  readonly nodes: number;
  /** @default - it has no disk of its own */
  readonly storageGib?: number;
  /** @default - it is on the internet */
  readonly networkId?: string;
  /** @default - it is on the internet */
  readonly subnetId?: string;
  readonly publicAccessFrom: string[];
  readonly removalPolicy: RemovalPolicy;
}

/**
 * Defines a cluster. It is either on a private network or on the internet; nobody reaches it but from the addresses that are listed.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/public_cloud/public_cloud_databases/databases_08_vrack/guide.en-gb.md
 */
export function defineCluster(context: OvhContext, region: string, scope: Construct, spec: ClusterSpec): CloudProjectDatabase {
  const { networkId, subnetId } = spec;
  const from = networkId === undefined ? spec.publicAccessFrom : PRIVATE_BLOCKS;
  return new CloudProjectDatabase(scope, "Resource", {
    ...context.place,
    description: spec.name,
    engine: spec.engine,
    version: spec.version,
    plan: spec.nodes > 1 ? BUSINESS : ESSENTIAL,
    flavor: spec.flavor,
    diskSize: spec.storageGib,
    nodes: Array.from({ length: spec.nodes }, () => ({ region, networkId, subnetId })),
    ipRestrictions: from.map((ip) => ({ ip, description: "" })),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
}
