import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry, VolumeTypeEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { S3_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const DOCS = "safespring/docs: content/compute";
const DOCS_AS_OF = "2026-08-18";

/** GiB of the disks in the machine that each size of `l2` comes with. */
const LOCAL_GIB = [100, 500, 1000];

/** What is known about Safespring. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: [{ name: "sto1", country: "SE", city: "Stockholm", source: `${DOCS}/sites.md, app-creds.md`, asOf: DOCS_AS_OF, sourceKind: SourceKind.OPERATOR }],
  places: OPENSTACK_PLACES,
  security: SECURITY,
  machineTypes: [
    central(1, 2),
    central(1, 4),
    central(2, 4),
    central(2, 8),
    central(4, 8),
    central(4, 16),
    central(8, 16),
    central(8, 32),
    central(16, 32),
    central(16, 64),
    ...LOCAL_GIB.flatMap((diskGib) => [local(2, 4, diskGib), local(4, 8, diskGib), local(8, 16, diskGib), local(16, 32, diskGib)]),
  ],
  images: [
    image("ubuntu", "24.04"),
    image("ubuntu", "22.04"),
    image("ubuntu", "20.04"),
    image("debian", "13"),
    image("debian", "12"),
    image("debian", "11"),
    image("almalinux", "8"),
  ],
  volumeTypes: [volumeType("fast"), volumeType("large")],
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: S3_NAME_RULES,
};

/** A flavor without a disk: it boots from a volume. */
function central(vcpus: number, memoryGib: number): MachineTypeEntry {
  return { name: `b2.c${vcpus}r${memoryGib}`, vcpus, memoryGib, diskGib: 0, source: `${DOCS}/flavors.md`, asOf: DOCS_AS_OF };
}

/** A flavor whose disk is in the machine, in one copy, and is lost with it. Only who names it gets it. */
function local(vcpus: number, memoryGib: number, diskGib: number): MachineTypeEntry {
  return { ...central(vcpus, memoryGib), name: `l2.c${vcpus}r${memoryGib}.${diskGib}`, diskGib, chosenByNeeds: false };
}

function image(distribution: string, version: string): ImageEntry {
  return { distribution, version, name: `${distribution}-${version}`, source: `${DOCS}/image.md`, asOf: DOCS_AS_OF };
}

function volumeType(name: string): VolumeTypeEntry {
  return { name, source: `${DOCS}/volume.md`, asOf: DOCS_AS_OF };
}
