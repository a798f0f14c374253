import { CREDENTIALS } from "./credentials";
import { IMAGES } from "./images";
import { MACHINE_TYPES } from "./machine-types";
import { OPERATOR } from "./operator";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";
import { NAME_RULES } from "../../families/huawei/name-rules";
import { PLACES } from "../../families/huawei/places";

/**
 * What is known about Flexible Engine. Which company of Orange signs its contracts is not sourced.
 */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: REGIONS,
  terraformProvider: "FlexibleEngineCloud/flexibleengine",
  places: PLACES,
  security: SECURITY,
  machineTypes: MACHINE_TYPES,
  images: IMAGES,
  volumeTypes: VOLUME_TYPES,
  credentials: CREDENTIALS,
  nameRules: NAME_RULES,
};
