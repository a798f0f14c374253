import { IMAGES } from "./images";
import { machineTypes } from "./machine-types";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import { VOLUME_TYPES } from "./volume-types";
import type { Catalogue } from "../../core/catalogue";
import { NAME_RULES } from "../../families/huawei/name-rules";

/** What is known about a region of Open Telekom Cloud. */
export function catalogue(region: string): Catalogue {
  return {
    operator: {
      name: "T-Systems International GmbH",
      country: "DE",
      source: "https://open-telekom-cloud.com/en/data-protection (name); https://csf.hop3.abilian.com/providers/open-telekom-cloud.html (country)",
      asOf: "undated",
    },
    regions: REGIONS,
    security: SECURITY,
    machineTypes: machineTypes(region),
    images: IMAGES,
    volumeTypes: VOLUME_TYPES,
    nameRules: NAME_RULES,
  };
}
