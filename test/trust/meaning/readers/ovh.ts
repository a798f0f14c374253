import type { Reader } from "../reading";
import { protectedIn, resourcesOf, listOf } from "../references";

/**
 * What OVHcloud's own provider, `ovh/ovh`, makes of a Public Cloud project beside OpenStack: databases and buckets.
 *
 * A database is reached from the addresses that are listed, and from nowhere when none is; one with a network has no public address. A bucket is
 * its owner's: the provider has neither access lists nor policies for others.
 *
 * @see https://registry.terraform.io/providers/ovh/ovh/latest/docs/resources/cloud_project_database
 */
export const read: Reader = (stack) => ({
  openings: [],
  publicServers: [],
  networks: {},
  publicBuckets: [],
  publicDatabases: resourcesOf(stack, "ovh_cloud_project_database")
    .filter(({ block }) => !listOf(block.nodes).every((node) => node.network_id !== undefined))
    .map(({ address, block }) => ({
      address,
      from: [
        ...listOf(block.ip_restrictions).map(({ ip }) => ip as string),
        ...resourcesOf(stack, "ovh_cloud_project_database_ip_restriction")
          .filter(({ block: one }) => String(one.cluster_id).includes(`${address}.`))
          .map(({ block: one }) => one.ip as string),
      ],
    })),
  balancers: [],
  protectedData: protectedIn(stack, "ovh_"),
});
