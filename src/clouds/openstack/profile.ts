import type { Construct } from "constructs";
import { GIVEN, givenCatalogue } from "./catalogue";
import type { OpenStackProps } from "./cloud";
import { checkOneOf, checkPattern, checkResolved } from "../../core/checks";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { checkFileShares } from "../../families/openstack/file-share-checks";
import { checkKubernetes } from "../../families/openstack/kubernetes-checks";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { OpenStackService } from "../../families/openstack/services";
import { StorageCapability as C } from "../../storage/capabilities";

const S3_FEATURES = [
  C.BUCKET_VERSIONING,
  C.BUCKET_PUBLIC_READ,
  C.BUCKET_LIFECYCLE,
  C.BUCKET_CORS,
  C.BUCKET_CORS_LIMITS,
  C.BUCKET_MANY_CORS_RULES,
  C.BUCKET_TAGS,
];

/** The profile of a cloud as the program describes it. */
export function givenProfile(scope: Construct, props: OpenStackProps): OpenStackProfile {
  check(scope, props);
  const { s3Endpoint, s3Region = "us-east-1", objectStorage = ObjectStorageApi.SWIFT } = props;
  const region = { name: literal(props.region), country: props.country, city: props.city, zones: props.availabilityZones, ...GIVEN };
  const s3 = s3Endpoint === undefined ? undefined : { endpoint: s3Endpoint, region: s3Region };
  const { flavors = [], images = [], volumeTypes } = props;
  return {
    cloudName: "OpenStack",
    region,
    zone: props.zone,
    catalogue: givenCatalogue({ region, flavors, images, volumeTypes, objectStorage, kubernetes: props.kubernetes }),
    authUrl: props.authUrl,
    externalNetwork: literal(props.externalNetwork) ?? "public",
    externalNetworkId: literal(props.externalNetworkId),
    directPublicNetwork: literal(props.directPublicNetwork),
    loginUsers: props.loginUsers,
    objectStorage,
    services: props.services,
    kubernetes: props.kubernetes,
    fileShares: props.fileShares,
    swiftS3: s3,
    s3: s3 && { s3, capabilities: S3_FEATURES, shortfalls: [] },
  };
}

function check(scope: Construct, props: OpenStackProps): void {
  const faults = new Faults(scope, "OpenStack");
  const { region, authUrl, country, s3Endpoint, objectStorage } = props;
  if (checkResolved(faults, "region", region, "where a cloud stands must be known") && region.trim() === "") {
    faults.add("region", region, "the name of the region, as `openstack region list` shows it");
  }
  checkPattern(faults, "authUrl", authUrl, /^https?:\/\/\S+$/, "the address of Keystone, https://…/v3");
  checkPattern(faults, "country", country, /^[A-Z]{2}$/, "an ISO 3166-1 alpha-2 code, such as DE");
  if (checkResolved(faults, "s3Endpoint", s3Endpoint, "it is part of the provider's configuration")) {
    checkPattern(faults, "s3Endpoint", s3Endpoint, /^https?:\/\/[^/\s]+\/?$/, "https:// and a host, without a bucket");
  }
  checkOneOf(faults, "objectStorage", objectStorage, Object.values(ObjectStorageApi));
  props.services?.forEach((service, index) => checkOneOf(faults, `services[${index}]`, service, Object.values(OpenStackService)));
  checkKubernetes(faults, props.kubernetes);
  checkFileShares(faults, props.fileShares);
  if (objectStorage === ObjectStorageApi.S3 && s3Endpoint === undefined) {
    faults.add("s3Endpoint", undefined, "the S3 endpoint, as objectStorage is ObjectStorageApi.S3");
  }
  faults.throwIfAny();
}
