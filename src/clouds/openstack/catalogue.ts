import type { OpenStackFlavor, OpenStackImage } from "./flavors";
import { SECURITY } from "./security";
import type { Catalogue } from "../../core/catalogue";
import { literalText } from "../../core/literal-text";
import type { Region } from "../../core/region";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import type { OpenStackKubernetes } from "../../families/openstack/kubernetes-settings";
import { S3_NAME_RULES, SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";

/** What the program says about its cloud. */
export interface GivenCatalogue {
  readonly region: Region;
  readonly flavors: readonly OpenStackFlavor[];
  readonly images: readonly OpenStackImage[];
  readonly volumeTypes?: readonly string[];
  readonly objectStorage: ObjectStorageApi;
  readonly kubernetes?: OpenStackKubernetes;
}

/** The source of facts that nobody but the program knows. */
export const GIVEN = { source: "given by the program", asOf: "undated" };

/** The catalogue of a cloud that this library knows nothing of. */
export function givenCatalogue(given: GivenCatalogue): Catalogue {
  const { templates } = given.kubernetes ?? {};
  return {
    regions: [given.region],
    security: SECURITY,
    machineTypes: given.flavors.map((flavor) => ({ ...flavor, name: literalText(flavor.name), ...GIVEN })),
    images: given.images.map((image) => ({ ...image, ...GIVEN })),
    volumeTypes: given.volumeTypes?.map((name) => ({ name, ...GIVEN })),
    kubernetesVersions: templates && Object.keys(templates).map((version) => ({ version, ...GIVEN })),
    credentials: OPENSTACK_CREDENTIALS,
    nameRules: given.objectStorage === ObjectStorageApi.S3 ? S3_NAME_RULES : SWIFT_NAME_RULES,
  };
}
