import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about Exoscale. Its volumes are of one type.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "Akenes SA",
    country: "CH",
    source: "https://www.exoscale.com/dpa/",
    asOf: "2025-05-05",
  },
  regions: REGIONS,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: [],
  nameRules: NAME_RULES,
};
