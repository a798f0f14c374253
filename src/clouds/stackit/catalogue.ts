import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about STACKIT.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "Schwarz Digits Cloud GmbH & Co. KG",
    country: "DE",
    source: "https://stackit.com/en/data-protection-notice (version 5.1)",
    asOf: "2026",
  },
  regions: REGIONS,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  nameRules: NAME_RULES,
};
