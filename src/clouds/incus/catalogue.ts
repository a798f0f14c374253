import { CREDENTIALS } from "./credentials";
import type { IncusImage } from "./image";
import { IMAGES } from "./images";
import { machineTypes } from "./machine-types";
import { NAME_RULES } from "./name-rules";
import { PLACES } from "./places";
import { SECURITY } from "./security";
import type { Catalogue } from "../../core/catalogue";
import type { Region } from "../../core/region";

/** The source of facts that nobody but the program knows. */
export const GIVEN = { source: "given by the program", asOf: "undated" };

/** What is known about an Incus cloud. Who operates it, and where, is for the program to say. */
export function catalogueOf(region: Region, architecture: string, images: readonly IncusImage[] | undefined): Catalogue {
  return {
    regions: [region],
    places: PLACES,
    security: SECURITY,
    machineTypes: machineTypes(architecture),
    images: images?.map((image) => ({ ...image, ...GIVEN })) ?? IMAGES,
    credentials: CREDENTIALS,
    nameRules: NAME_RULES,
  };
}
