import { CREDENTIALS } from "./credentials";
import { IMAGES } from "./images";
import { KUBERNETES_VERSIONS } from "./kubernetes-versions";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { OPERATOR } from "./operator";
import { PLACES } from "./places";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { BLOCK_VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about Scaleway.
 */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: REGIONS,
  terraformProvider: "scaleway/scaleway",
  places: PLACES,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: BLOCK_VOLUME_TYPES,
  kubernetesVersions: KUBERNETES_VERSIONS,
  credentials: CREDENTIALS,
  nameRules: NAME_RULES,
};
