import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry } from "../../core/catalogue";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";

const OVERVIEW = "overview page of Elastx's documentation (code index 1477687381)";
const DEMO = "variables of a Terraform demonstration for Elastx (code index 19225388267)";

/** What is known about Elastx Cloud. */
export const CATALOGUE: Catalogue = {
  operator: {
    name: "Elastx AB",
    country: "SE",
    source: "https://elastx.se/en/trust-center (country); https://csf.hop3.abilian.com/providers/elastx.html (name)",
    asOf: "undated",
  },
  security: SECURITY,
  regions: [
    {
      name: "se-sto",
      country: "SE",
      city: "Stockholm",
      zones: ["sto1", "sto2", "sto3"],
      source: `openstack/openstacksdk: doc/source/user/config/vendor-support.rst; zones: code index 26838198544; place: ${OVERVIEW}`,
      asOf: "2026-08-21",
    },
  ],
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
  nameRules: SWIFT_NAME_RULES,
};

/** A flavor's name says what it has: `c` processors, `m` GiB of memory, `d` GiB of disk. */
function flavor(vcpus: number, memoryGib: number, diskGib: number): MachineTypeEntry {
  return { name: `v2-c${vcpus}-m${memoryGib}-d${diskGib}`, vcpus, memoryGib, diskGib, source: DEMO, asOf: "undated" };
}

function image(distribution: string, version: string, name: string): ImageEntry {
  return { distribution, version, name, source: DEMO, asOf: "undated" };
}
