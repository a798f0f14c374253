import { IMAGES } from "./images";
import { machineTypesIn } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about Hetzner Cloud, with the machine types that a network zone sells.
 */
export function catalogueOf(networkZone: string): Catalogue {
  return {
    operator: {
      name: "Hetzner Online GmbH",
      country: "DE",
      source: "https://www.hetzner.com/privacy-policy-notice",
      asOf: "undated",
    },
    regions: REGIONS,
    security: SECURITY,
    machineTypes: machineTypesIn(networkZone),
    images: IMAGES,
    nameRules: NAME_RULES,
  };
}
