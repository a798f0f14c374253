import type { OpenStackFileShares } from "../../families/openstack/file-share-settings";

/**
 * Manila, as OVHcloud runs it: "File Storage Service - Getting started (Beta)", updated 2026-01-19, in github.com/ovh/docs. Its user
 * needs the role `Administrator` or `Share operator`.
 *
 * @see https://help.ovhcloud.com/csm/en-ca-public-cloud-storage-file-storage-service-key-concepts?id=kb_article_view&sysparm_article=KB0075377
 */
export const FILE_SHARES: OpenStackFileShares = { shareNetworks: true, minSizeGib: 150, maxSizeGib: 10_240 };

/** The regions that the page names. */
const REGIONS = ["SBG5", "DE1", "GRA"];

/** Why there is no Manila in a region; undefined where there is. */
export function noFileSharesReason(region: string): string | undefined {
  return REGIONS.includes(region) ? undefined : `OVHcloud says of its File Storage Service that it is in ${REGIONS.join(", ")} only, not in ${region}`;
}
