import { localFlavors, standardFlavors } from "./flavors";
import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { S3_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const PAGES = "syseleven/grav-docs-syseleven-stack: user/pages/04.Reference";
const DOCS_AS_OF = "2025-09-17";

/** What differs between the regions. */
export interface SysElevenRegion extends Region {
  /** The generation of its flavors. */
  readonly flavors: string;
  /** The types of its volumes, the default first. */
  readonly volumeTypes: readonly string[];
  /** The host of its object storage, where Terraform's S3 provider can make buckets. */
  readonly objectStorage?: string;
}

/** `dus2` is "not yet publicly available", says the page. */
export const REGIONS: readonly SysElevenRegion[] = [
  onQuobyte("cbk"),
  onQuobyte("dbl"),
  { ...region("fes", "Frankfurt"), flavors: "m2", volumeTypes: ["ceph"], objectStorage: "objectstorage.fes.cloud.syseleven.net" },
];

/** What the names of the images end in: the date of their making. */
export const IMAGE_NAME_END = " \\(\\d{4}-\\d{2}-\\d{2}\\)";

/** What is known about a region of the SysEleven Stack. */
export function catalogueOf({ flavors, volumeTypes }: SysElevenRegion): Catalogue {
  return {
    operator: OPERATOR,
    regions: REGIONS.map(({ name, city, country, source, asOf, sourceKind }) => ({ name, city, country, source, asOf, sourceKind })),
    places: OPENSTACK_PLACES,
    security: SECURITY,
    machineTypes: [...standardFlavors(flavors), ...localFlavors()],
    images: [image("24.04", "Noble"), image("22.04", "Jammy"), image("20.04", "Focal")],
    volumeTypes: volumeTypes.map((name) => ({ name, source: `${PAGES}/04.block-storage/docs.en.md`, asOf: DOCS_AS_OF })),
    credentials: OPENSTACK_CREDENTIALS,
    nameRules: S3_NAME_RULES,
  };
}

function region(name: string, city: string): Region {
  return { name, city, country: "DE", source: `${PAGES}/02.regions/docs.en.md`, asOf: DOCS_AS_OF, sourceKind: SourceKind.OPERATOR };
}

function onQuobyte(name: string): SysElevenRegion {
  return { ...region(name, "Berlin"), flavors: "m1", volumeTypes: ["quobyte", "quobyte-multiattach"] };
}

function image(version: string, codeName: string): ImageEntry {
  return { distribution: "ubuntu", version, name: `Ubuntu ${codeName} ${version}`, source: `${PAGES}/06.images/docs.en.md`, asOf: DOCS_AS_OF };
}
