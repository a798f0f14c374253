import { OPERATOR } from "./operator";
import { PLACES } from "./places";
import { REGIONS } from "./regions";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry } from "../../core/catalogue";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { S3_NAME_RULES, SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";

const SIZES = "README of the Karpenter provider for OVHcloud (code index 11105297775)";
const SMALL_DISKS = "fabianwimberger/cloud-bench README, measured in DE1 (code index 61363647685)";
const B3_DISKS = "price list of the France region (code index 54958823350)";
const D2_DISKS = "comparison of hosts (code index 52157345860)";

/** Flavors without a known disk are not chosen by needs: where a server boots from would be a guess. */
const MACHINE_TYPES: MachineTypeEntry[] = [
  discovery("d2-2", 1, 2, 25, D2_DISKS),
  discovery("d2-4", 2, 4, 50, SMALL_DISKS),
  discovery("d2-8", 4, 8),
  flavor("c3-4", 2, 4, 50, SMALL_DISKS),
  flavor("c3-8", 4, 8, 100, SMALL_DISKS),
  flavor("c3-16", 8, 16),
  flavor("c3-32", 16, 32),
  flavor("c3-64", 32, 64),
  flavor("c3-128", 64, 128),
  flavor("b3-8", 2, 8, 50, SMALL_DISKS),
  flavor("b3-16", 4, 16, 100, B3_DISKS),
  flavor("b3-32", 8, 32, 200, B3_DISKS),
  flavor("b3-64", 16, 64, 400, B3_DISKS),
  flavor("b3-128", 32, 128),
  flavor("b3-256", 64, 256),
  flavor("r3-16", 2, 16, 50, SMALL_DISKS),
  flavor("r3-32", 4, 32),
  flavor("r3-64", 8, 64),
  flavor("r3-128", 16, 128),
  flavor("r3-256", 32, 256),
  flavor("r3-512", 64, 512),
];

const IMAGES: ImageEntry[] = [
  image("ubuntu", "24.04", "Ubuntu 24.04", "configuration for GRA11 (code index 56213949723)"),
  image("ubuntu", "22.04", "Ubuntu 22.04", "configuration for OVHcloud (code index 18308619259)"),
  image("debian", "12", "Debian 12", "configuration for OVHcloud (code index 40941220396)"),
  image("debian", "13", "Debian 13", "ovh/terraform-provider-ovh, docs and tests"),
  image("almalinux", "9", "AlmaLinux 9", "ovh/terraform-provider-ovh, docs and tests"),
];

const VOLUME_TYPES = ["classic", "classic-luks", "classic-multiattach", "high-speed", "high-speed-luks", "high-speed-gen2", "high-speed-gen2-luks"];

/** What is known about OVHcloud. */
export function ovhCatalogue(objectStorage: ObjectStorageApi): Catalogue {
  return {
    operator: OPERATOR,
    regions: REGIONS.map(({ region }) => region),
    terraformProvider: "ovh/ovh",
    places: PLACES,
    security: SECURITY,
    machineTypes: MACHINE_TYPES,
    images: IMAGES,
    volumeTypes: VOLUME_TYPES.map((name) => ({ name, source: "OVHcloud command line, volume edit --type (code index 30612724640)", asOf: "undated" })),
    credentials: OPENSTACK_CREDENTIALS,
    nameRules: objectStorage === ObjectStorageApi.S3 ? S3_NAME_RULES : SWIFT_NAME_RULES,
  };
}

function flavor(name: string, vcpus: number, memoryGib: number, diskGib?: number, disks?: string): MachineTypeEntry {
  const source = disks === undefined ? SIZES : `${SIZES}; disk: ${disks}`;
  return { name, vcpus, memoryGib, diskGib, chosenByNeeds: diskGib !== undefined, source, asOf: "undated" };
}

/** Flavors of the Discovery range share their processors. */
function discovery(name: string, vcpus: number, memoryGib: number, diskGib?: number, disks?: string): MachineTypeEntry {
  return { ...flavor(name, vcpus, memoryGib, diskGib, disks), chosenByNeeds: false };
}

function image(distribution: string, version: string, name: string, source: string): ImageEntry {
  return { distribution, version, name, source, asOf: "undated" };
}
