import { CREDENTIALS } from "./credentials";
import { IMAGES } from "./images";
import { KUBERNETES_VERSIONS } from "./kubernetes-versions";
import { machineTypes } from "./machine-types";
import { OPERATOR } from "./operator";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";
import { NAME_RULES } from "../../families/huawei/name-rules";
import { PLACES } from "../../families/huawei/places";

/** What is known about a region of Open Telekom Cloud. */
export function catalogue(region: string): Catalogue {
  return {
    operator: OPERATOR,
    regions: REGIONS,
    terraformProvider: "opentelekomcloud/opentelekomcloud",
    places: PLACES,
    security: SECURITY,
    machineTypes: machineTypes(region),
    images: IMAGES,
    volumeTypes: VOLUME_TYPES,
    kubernetesVersions: KUBERNETES_VERSIONS,
    credentials: CREDENTIALS,
    nameRules: NAME_RULES,
  };
}
