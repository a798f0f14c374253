import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about IONOS Cloud.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "IONOS SE",
    country: "DE",
    source: "public repository with a comparison of providers (code index id 56842428331)",
    asOf: "undated",
  },
  regions: REGIONS,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  nameRules: NAME_RULES,
};
