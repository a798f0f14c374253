import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about OUTSCALE.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "OUTSCALE SAS",
    country: "FR",
    source: "https://docs.outscale.com/en/userguide/Regions-and-Subregions.html (footer)",
    asOf: "2026",
  },
  regions: REGIONS,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  nameRules: NAME_RULES,
};
