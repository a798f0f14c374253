import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry, VolumeTypeEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const PAGES = "plusserver/docs: content/en";
const OPEN = `${PAGES}/compute/pluscloudopen`;
const PLACES = `${PAGES}/general/plusserver-region-az/_index.md; ${OPEN}/introduction/environments/_index.md`;
const FLAVORS = `${OPEN}/reference/instances-and-images/flavors/_index.md`;
const IMAGES = `${OPEN}/introduction/resources/compute/_index.md`;
const VOLUMES = `${OPEN}/reference/volumes-snap-back/_index.md`;
const DOCS_AS_OF = "2025-11-13";

/** Size of the disk of flavors that end in no number of GiB: they have none. */
const DISKLESS = 0;

/** What is known about plusserver's pluscloud open. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: [region("prod1", "Cologne"), region("prod2", "Hamburg"), region("prod3", "Hamburg"), region("prod4", "Düsseldorf")],
  places: OPENSTACK_PLACES,
  security: SECURITY,
  machineTypes: [
    // `L` is a processor shared among more servers than `V`: scs-0100 of the SCS standards.
    { ...flavor(1, 1), name: "SCS-1L-1", chosenByNeeds: false },
    flavor(1, 0.5),
    flavor(1, 1),
    flavor(1, 2),
    flavor(1, 4),
    flavor(1, 8),
    flavor(2, 2),
    flavor(2, 4),
    flavor(2, 8),
    flavor(2, 16),
    flavor(4, 8),
    flavor(4, 16),
    flavor(4, 32),
    flavor(8, 8),
    flavor(8, 16),
    flavor(8, 32),
    flavor(16, 32),
    flavor(16, 64),
    local(2, 4, 20),
    local(4, 16, 100),
  ],
  images: [
    image("ubuntu", "24.04", "Ubuntu 24.04"),
    image("ubuntu", "22.04", "Ubuntu 22.04"),
    image("ubuntu", "20.04", "Ubuntu 20.04"),
    image("debian", "12", "Debian 12"),
    image("debian", "11", "Debian 11"),
    image("almalinux", "9", "AlmaLinux 9"),
    image("almalinux", "8", "AlmaLinux 8"),
  ],
  volumeTypes: [
    volumeType("ceph-standard"),
    volumeType("ceph-premium"),
    volumeType("ceph-standard-luks"),
    volumeType("ceph-premium-luks"),
    volumeType("__DEFAULT__"),
    volumeType("LUKS"),
  ],
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: SWIFT_NAME_RULES,
};

function region(name: string, city: string): Region {
  return { name, city, country: "DE", source: PLACES, asOf: DOCS_AS_OF, sourceKind: SourceKind.OPERATOR };
}

/** A flavor's name says what it has, by the standard of the Sovereign Cloud Stack. */
function flavor(vcpus: number, memoryGib: number, diskGib = DISKLESS): MachineTypeEntry {
  return { name: `SCS-${vcpus}V-${memoryGib}`, vcpus, memoryGib, diskGib, source: FLAVORS, asOf: DOCS_AS_OF };
}

/** A flavor whose disk is in the machine itself, and is lost with it. Only who names it gets it. */
function local(vcpus: number, memoryGib: number, diskGib: number): MachineTypeEntry {
  const like = flavor(vcpus, memoryGib, diskGib);
  return { ...like, name: `${like.name}-${diskGib}s`, chosenByNeeds: false };
}

function image(distribution: string, version: string, name: string): ImageEntry {
  return { distribution, version, name, source: IMAGES, asOf: DOCS_AS_OF };
}

function volumeType(name: string): VolumeTypeEntry {
  return { name, source: VOLUMES, asOf: DOCS_AS_OF };
}
