import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import type { SafespringProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { StorageCapability as C } from "../../storage/capabilities";

/** safespring/docs: content/compute/networking.md (2026-08-18). */
const NO_NETWORKS =
  "Safespring lets nobody make networks, routers or floating IPs: all its customers' servers share the networks public, default and private, and " +
  "firewalls alone keep them apart; give no network, and publicIp: true";

/** safespring/docs: content/storage/s3-compatibility.md (2026-08-18). */
const S3_FEATURES = [
  C.BUCKET_VERSIONING,
  C.BUCKET_PUBLIC_READ,
  C.BUCKET_LIFECYCLE,
  C.BUCKET_CORS,
  C.BUCKET_CORS_LIMITS,
  C.BUCKET_MANY_CORS_RULES,
  C.BUCKET_TAGS,
];

/** The network with public addresses. */
const PUBLIC = "public";

/** The profile of a site of Safespring. */
export function safespringProfile(scope: Construct, props: SafespringProps): OpenStackProfile {
  const faults = new Faults(scope, "Safespring");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  if (props.zone !== undefined) {
    faults.add("zone", props.zone, "nothing, as each site of Safespring is a cloud of its own without zones");
  }
  faults.throwIfAny();
  // The page names no region for S3 clients to sign for.
  const s3 = { endpoint: "https://s3.sto1.safedc.net", region: "us-east-1" };
  return {
    cloudName: "Safespring",
    region: region!,
    catalogue: CATALOGUE,
    // safespring/docs: content/compute/app-creds.md (2026-08-18).
    authUrl: "https://v2.dashboard.sto1.safedc.net:5000/v3",
    externalNetwork: PUBLIC,
    directPublicNetwork: PUBLIC,
    noNetworksReason: NO_NETWORKS,
    objectStorage: ObjectStorageApi.S3,
    s3: { s3, capabilities: S3_FEATURES, shortfalls: [], pathStyle: true },
  };
}
