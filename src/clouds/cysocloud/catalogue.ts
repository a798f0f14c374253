import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

/** A customer's notes of Cyso's documentation and price list, and of what the API answered. */
const NOTES = "a customer's reference of Cyso Cloud (code index 56544049303)";
const NOTES_AS_OF = "2026-04-05";

/** What is known about Cyso Cloud. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: [{ name: "ams2", country: "NL", city: "Amsterdam", source: NOTES, asOf: NOTES_AS_OF, sourceKind: SourceKind.REPOSITORY }],
  places: OPENSTACK_PLACES,
  security: SECURITY,
  machineTypes: [
    flavor("c5.small", 2, 4, 25),
    flavor("c5.medium", 4, 8, 50),
    flavor("s5.small", 2, 8, 50),
    flavor("s5.medium", 4, 16, 100),
    flavor("s5.large", 8, 32, 200),
    flavor("m5.small", 2, 16, 100),
    flavor("m5.medium", 4, 32, 200),
  ],
  images: [
    image("24.04", NOTES, NOTES_AS_OF),
    image("22.04", "osism/testbed: terraform/environments/fuga.tfvars, in the repository until this date", "2024-11-29"),
  ],
  volumeTypes: ["Tier-1", "Tier-1m", "Tier-2", "Tier-2m"].map((name) => ({ name, source: NOTES, asOf: NOTES_AS_OF })),
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: SWIFT_NAME_RULES,
};

function flavor(name: string, vcpus: number, memoryGib: number, diskGib: number): MachineTypeEntry {
  return { name, vcpus, memoryGib, diskGib, source: NOTES, asOf: NOTES_AS_OF };
}

function image(version: string, source: string, asOf: string): ImageEntry {
  return { distribution: "ubuntu", version, name: `Ubuntu ${version} LTS`, source, asOf };
}
