import { IMAGES } from "./images";
import { KUBERNETES_VERSIONS } from "./kubernetes-versions";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { BLOCK_VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about Scaleway.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "Scaleway S.A.S.",
    country: "FR",
    source: "https://sota.io/blog/scaleway-eu-cloud-aws-alternative-gdpr-cloud-act-2026",
    asOf: "2026-05-26",
  },
  regions: REGIONS,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: BLOCK_VOLUME_TYPES,
  kubernetesVersions: KUBERNETES_VERSIONS,
  nameRules: NAME_RULES,
};
