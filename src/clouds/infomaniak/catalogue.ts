import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const KOPS = "guide for kOps on Infomaniak (code index 28514614640)";
const SKYATLAS = "configuration of a project on Infomaniak (code index 53907211328)";

/** What is known about Infomaniak Public Cloud. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  // No source states the country of the data centres; only the seat is known.
  security: SECURITY,
  regions: [
    {
      name: "dc3-a",
      zones: ["dc3-a-04", "dc3-a-09", "dc3-a-10"],
      source: `code index 25546851920 (region and endpoint); zones: ${KOPS}`,
      asOf: "undated",
      sourceKind: SourceKind.REPOSITORY,
      verified: false,
    },
    { name: "dc4-a", source: "code index 25546851920 (region and endpoint)", asOf: "undated", sourceKind: SourceKind.REPOSITORY, verified: false },
  ],
  places: OPENSTACK_PLACES,
  machineTypes: [
    flavor(1, 2, 20, "configuration of a project on Infomaniak (code index 205421494)"),
    flavor(1, 4, 20, SKYATLAS),
    flavor(1, 4, 50, SKYATLAS),
    flavor(2, 4, 20, KOPS),
    flavor(2, 4, 80, SKYATLAS),
    flavor(4, 8, 50, "README of a Terraform module for Infomaniak (code index 47266033660)"),
    flavor(4, 16, 50, SKYATLAS),
    flavor(8, 32, 20, "notes on an installation on Infomaniak (code index 59830693933)"),
  ],
  images: [
    image("ubuntu", "24.04", "Ubuntu 24.04 LTS Noble Numbat", "variables of a project on Infomaniak (code index 65751644320)"),
    image("ubuntu", "22.04", "Ubuntu 22.04 LTS Jammy Jellyfish", KOPS),
    image("debian", "12", "Debian 12 bookworm", "notes on an installation on Infomaniak (code index 55916037547)"),
    image("debian", "13", "Debian 13 trixie", "variables of a project on Infomaniak (code index 55213623924)"),
  ],
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: SWIFT_NAME_RULES,
};

/** A flavor's name says what it has. */
function flavor(vcpus: number, memoryGib: number, diskGib: number, source: string): MachineTypeEntry {
  return { name: `a${vcpus}-ram${memoryGib}-disk${diskGib}-perf1`, vcpus, memoryGib, diskGib, source, asOf: "undated" };
}

function image(distribution: string, version: string, name: string, source: string): ImageEntry {
  return { distribution, version, name, source, asOf: "undated" };
}
