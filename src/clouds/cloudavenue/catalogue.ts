import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about Cloud Avenue. Which company of Orange signs its contracts is not sourced.
 */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "Orange SA",
    country: "FR",
    source: "https://01net.com/actualites/clap-de-fin-pour-flexible-engine-loffre-de-cloud-de-huawei-et-dorange.html",
    asOf: "2024-09-02",
  },
  regions: REGIONS,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  nameRules: NAME_RULES,
};
