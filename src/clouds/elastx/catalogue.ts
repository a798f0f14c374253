import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const OVERVIEW = "overview page of Elastx's documentation (code index 1477687381)";
const DEMO = "variables of a Terraform demonstration for Elastx (code index 19225388267)";

/** What is known about Elastx Cloud. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  security: SECURITY,
  regions: [
    {
      name: "se-sto",
      country: "SE",
      city: "Stockholm",
      zones: ["sto1", "sto2", "sto3"],
      source: `https://elastx.se/en/trust-center (country); openstack/openstacksdk: doc/source/user/config/vendor-support.rst; zones: code index 26838198544; city: ${OVERVIEW}`,
      asOf: "2026-08-21",
      sourceKind: SourceKind.OPERATOR,
      remark: "\"data is stored in Sweden\" (https://elastx.se/en/trust-center?page=5)",
    },
  ],
  places: OPENSTACK_PLACES,
  machineTypes: [
    flavor(1, 1, 20),
    flavor(1, 2, 20),
    flavor(1, 4, 40),
    flavor(1, 8, 60),
    flavor(2, 1, 20),
    flavor(2, 2, 20),
    flavor(2, 4, 60),
    flavor(2, 8, 80),
    flavor(2, 16, 120),
    flavor(4, 8, 120),
    flavor(4, 16, 160),
    flavor(4, 32, 240),
    flavor(8, 16, 240),
    flavor(8, 32, 320),
    flavor(8, 64, 480),
  ],
  images: [
    image("ubuntu", "24.04", "ubuntu-24.04-server-latest"),
    image("ubuntu", "22.04", "ubuntu-22.04-server-latest"),
    image("debian", "12", "debian-12-latest"),
  ],
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: SWIFT_NAME_RULES,
};

/** A flavor's name says what it has: `c` processors, `m` GiB of memory, `d` GiB of disk. */
function flavor(vcpus: number, memoryGib: number, diskGib: number): MachineTypeEntry {
  return { name: `v2-c${vcpus}-m${memoryGib}-d${diskGib}`, vcpus, memoryGib, diskGib, source: DEMO, asOf: "undated" };
}

function image(distribution: string, version: string, name: string): ImageEntry {
  return { distribution, version, name, source: DEMO, asOf: "undated" };
}
