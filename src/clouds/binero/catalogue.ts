import { FLAVORS } from "./flavors";
import type { Catalogue } from "../../core/catalogue";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";

const DOCS = "binerogroup/documentation";
const DOCS_AS_OF = "2026-03-31";

/** The networks with public addresses, by zone: networking/directly-attached-ips.rst, there. */
export const EXTERNAL_NETWORKS: Readonly<Record<string, string>> = {
  "europe-se-1a": "europe-se-1-1a-net0",
  "europe-se-1b": "europe-se-1-1b-net0",
};

/** What is known about Binero cloud. */
export const CATALOGUE: Catalogue = {
  regions: [
    {
      name: "europe-se-1",
      country: "SE",
      city: "Stockholm",
      zones: Object.keys(EXTERNAL_NETWORKS),
      source: `${DOCS}: regions-and-availability-zones.rst`,
      asOf: DOCS_AS_OF,
    },
  ],
  machineTypes: FLAVORS,
  images: [
    { distribution: "debian", version: "11", name: "debian-11-x86_64", source: "a customer's Terraform program (code index 10335635216)", asOf: "undated" },
  ],
  volumeTypes: [volumeType("ssd"), volumeType("hdd")],
  nameRules: SWIFT_NAME_RULES,
};

function volumeType(name: string): { readonly name: string; readonly source: string; readonly asOf: string } {
  return { name, source: `${DOCS}: storage/persistent-block-storage/multi-attached-persistent-volumes.rst`, asOf: DOCS_AS_OF };
}
