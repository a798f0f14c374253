import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about gridscale.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "gridscale GmbH",
    country: "DE",
    source: "https://gridscale.io/en/agb/",
    asOf: "undated",
  },
  regions: REGIONS,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  nameRules: NAME_RULES,
};
