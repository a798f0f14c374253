import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { ovhCatalogue } from "./catalogue";
import type { OvhCloudProps } from "./cloud";
import { FILE_SHARES, noFileSharesReason } from "./file-shares";
import type { OvhRegion } from "./regions";
import { REGIONS } from "./regions";
import { PROJECT_FEATURES, PROJECT_SHORTFALLS, S3_FEATURES, S3_SHORTFALLS } from "./s3";
import { checkOneOf, checkPattern } from "../../core/checks";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile, OpenStackS3 } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";
import type { S3Endpoint } from "../../storage/driver";

/**
 * Octavia: "Concepts - Load Balancer", https://help.ovhcloud.com/csm/en-au-public-cloud-network-load-balancer-concepts?id=kb_article_view&sysparm_article=KB0059272,
 * read 2026-11-24. Barbican: ovh/docs 149a8f5, pages/public_cloud/public_cloud_network_services/tutorials-02-secure-lb-external-certificat/guide.en-gb.md of
 * 2024-12-24, which keeps a certificate in it. The pages name no regions: not each of them need have both.
 */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.BARBICAN];

/** A profile, and what OVHcloud's own API is told. */
export interface OvhProfile extends OpenStackProfile {
  /** @default - there are OpenStack's services alone */
  readonly projectId?: string;
  /** Whether zones are ordered. */
  readonly orderDnsZones: boolean;
}

/** The profile of a region of OVHcloud. */
export function ovhProfile(scope: Construct, props: OvhCloudProps): OvhProfile {
  const faults = new Faults(scope, "OvhCloud");
  const found = findRegion(faults, props.region, REGIONS.map(({ region }) => region));
  checkOneOf(faults, "objectStorage", props.objectStorage, Object.values(ObjectStorageApi));
  checkPattern(faults, "projectId", props.projectId, /^[0-9A-Za-z-]+$/, "the identifier of a Public Cloud project: letters, digits and dashes");
  const entry = REGIONS.find(({ region }) => region === found) as OvhRegion;
  const { projectId, orderDnsZones = false } = props;
  const objectStorage = props.objectStorage ?? apiOf(entry, projectId);
  if (projectId !== undefined && objectStorage === ObjectStorageApi.SWIFT) {
    faults.add("objectStorage", objectStorage, "s3, or nothing: with projectId buckets are those of the S3 API");
  }
  if (projectId === undefined && orderDnsZones) {
    faults.add("orderDnsZones", orderDnsZones, "nothing without projectId, as OVHcloud's own API has the zones");
  }
  if (entry !== undefined && objectStorage === ObjectStorageApi.S3 && entry.s3 === undefined) {
    faults.add("objectStorage", objectStorage, "nothing, as no S3 endpoint is known for this region");
  }
  faults.throwIfAny();
  const { region, swift, s3 } = entry;
  const noManila = noFileSharesReason(region.name);
  return {
    cloudName: "OVHcloud",
    region,
    zone: props.zone,
    catalogue: ovhCatalogue(objectStorage),
    authUrl: "https://auth.cloud.ovh.net/v3",
    externalNetwork: "Ext-Net",
    services: [...SERVICES, ...(noManila === undefined ? [OpenStackService.MANILA] : [])],
    fileShares: FILE_SHARES,
    noFileSharesReason: noManila,
    directPublicNetwork: "Ext-Net",
    objectStorage,
    noSwiftReason: swift === undefined ? `OVHcloud has Swift in GRA, SBG, DE, UK, WAW and BHS only, not in ${region.name}` : undefined,
    swiftRegion: swift,
    swiftS3: swift === undefined ? undefined : endpointOf(swift.toLowerCase(), swift.toLowerCase()),
    // Conditional writes: https://docs.ovhcloud.com/de/guides/storage-and-backup/object-storage/s3-conditional-writes.md of 2026-06-09, which is
    // about buckets of the S3 API; of Swift's containers nothing is said.
    s3: s3 === undefined ? undefined : { s3: { ...endpointOf(`${s3}.io`, s3), conditionalWrites: true }, ...featuresOf(projectId) },
    projectId,
    orderDnsZones,
    absences: ABSENCES,
  };
}

function apiOf(entry: OvhRegion | undefined, projectId: string | undefined): ObjectStorageApi {
  const onlyS3 = entry?.swift === undefined && entry?.s3 !== undefined;
  return projectId !== undefined || onlyS3 ? ObjectStorageApi.S3 : ObjectStorageApi.SWIFT;
}

function featuresOf(projectId: string | undefined): Pick<OpenStackS3, "capabilities" | "shortfalls"> {
  return projectId === undefined
    ? { capabilities: S3_FEATURES, shortfalls: S3_SHORTFALLS }
    : { capabilities: PROJECT_FEATURES, shortfalls: PROJECT_SHORTFALLS };
}

function endpointOf(host: string, region: string): S3Endpoint {
  return { endpoint: `https://s3.${host}.cloud.ovh.net`, region };
}
