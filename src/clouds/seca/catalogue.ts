import { NAME_RULES } from "./name-rules";
import type { SecaImage, SecaMachineType } from "./offers";
import { SECURITY } from "./security";
import type { Catalogue } from "../../core/catalogue";
import { literalText } from "../../core/literal-text";
import type { Region } from "../../core/region";

/** The source of facts that nobody but the program knows: SECA is an interface, and each operator has an offer of its own. */
export const GIVEN = { source: "given by the program", asOf: "undated" };

/** What the program says about its cloud. */
export interface GivenOffer {
  readonly region: Region;
  readonly operator?: string;
  readonly machineTypes: readonly SecaMachineType[];
  readonly images: readonly SecaImage[];
}

/** The catalogue of a cloud that this library knows nothing of. */
export function givenCatalogue({ region, operator, machineTypes, images }: GivenOffer): Catalogue {
  return {
    operator: operator === undefined ? undefined : { name: operator, ...GIVEN },
    regions: [region],
    security: SECURITY,
    machineTypes: machineTypes.map((entry) => ({ ...entry, name: literalText(entry.name), diskGib: 0, ...GIVEN })),
    images: images.map((entry) => ({ ...entry, ...GIVEN })),
    nameRules: NAME_RULES,
  };
}
