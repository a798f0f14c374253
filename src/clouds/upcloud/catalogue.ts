import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about UpCloud.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "UpCloud Oy",
    country: "FI",
    source: "https://upcloud.com/global/privacy-notice/",
    asOf: "2025-08-11",
  },
  regions: REGIONS,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  nameRules: NAME_RULES,
};
