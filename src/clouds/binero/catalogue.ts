import { FLAVORS } from "./flavors";
import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const DOCS = "binerogroup/documentation";
const DOCS_AS_OF = "2026-03-31";

/**
 * Binero's default zone. The other, `europe-se-1b`, is left out: the root volume of a server that starts from an image is made in the default
 * one, and volumes do not go across zones (compute/launching-an-instance/openstack-horizon.rst, there).
 */
export const ZONE = "europe-se-1a";

/** What is known about Binero cloud. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: [
    {
      name: "europe-se-1",
      country: "SE",
      city: "Stockholm",
      zones: [ZONE],
      source: `${DOCS}: regions-and-availability-zones.rst`,
      asOf: DOCS_AS_OF,
      sourceKind: SourceKind.OPERATOR,
      remark: "\"data centers close to or around Stockholm in Sweden\"",
    },
  ],
  places: OPENSTACK_PLACES,
  security: SECURITY,
  machineTypes: FLAVORS,
  images: [
    { distribution: "debian", version: "11", name: "debian-11-x86_64", source: "a customer's Terraform program (code index 10335635216)", asOf: "undated" },
  ],
  volumeTypes: [volumeType("ssd"), volumeType("hdd")],
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: SWIFT_NAME_RULES,
};

function volumeType(name: string): { readonly name: string; readonly source: string; readonly asOf: string } {
  return { name, source: `${DOCS}: storage/persistent-block-storage/multi-attached-persistent-volumes.rst`, asOf: DOCS_AS_OF };
}
