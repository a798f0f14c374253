import { CREDENTIALS } from "./credentials";
import { IMAGES } from "./images";
import { machineTypesIn } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { OPERATOR } from "./operator";
import { PLACES } from "./places";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import type { Catalogue } from "../../core/catalogue";

/**
 * What is known about Hetzner Cloud, with the machine types that a network zone sells.
 */
export function catalogueOf(networkZone: string): Catalogue {
  return {
    operator: OPERATOR,
    regions: REGIONS,
    terraformProvider: "hetznercloud/hcloud",
    places: PLACES,
    security: SECURITY,
    machineTypes: machineTypesIn(networkZone),
    images: IMAGES,
    credentials: CREDENTIALS,
    nameRules: NAME_RULES,
  };
}
