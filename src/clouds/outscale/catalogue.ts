import { CREDENTIALS } from "./credentials";
import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { OPERATOR } from "./operator";
import { PLACES } from "./places";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about OUTSCALE.
 */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: REGIONS,
  terraformProvider: "outscale/outscale",
  places: PLACES,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  credentials: CREDENTIALS,
  nameRules: NAME_RULES,
};
