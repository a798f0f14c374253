import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry, VolumeTypeEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const REGIONS = "citynetwork/docs: docs/reference/features/public.md, docs/howto/getting-started/accessing-cc-rest-api.md";
const FLAVORS = "citynetwork/docs: docs/howto/openstack/nova/resize-server.md (names), docs/reference/flavors/index.md (what they mean)";
const VOLUMES = "citynetwork/docs: docs/reference/volumes/index.md";
const DOCS_AS_OF = "2025-12-11";

/** What is known about Cleura's public cloud. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: [region("Kna1", "Karlskrona", "SE"), region("Sto2", "Stockholm", "SE"), region("Fra1", "Frankfurt", "DE")],
  places: OPENSTACK_PLACES,
  security: SECURITY,
  machineTypes: [
    flavor(1, 1),
    flavor(1, 2),
    flavor(1, 4),
    flavor(2, 2),
    flavor(2, 4),
    flavor(2, 8),
    flavor(2, 16),
    flavor(4, 4),
    flavor(4, 24),
    flavor(8, 24),
  ],
  images: [
    image("ubuntu", "24.04", "Ubuntu 24.04 Noble Numbat x86_64", "citynetwork/docs: docs/howto/openstack/nova/new-server.md", DOCS_AS_OF),
    image(
      "debian",
      "12",
      "Debian 12 Bookworm x86_64",
      "course on Cleura's platform (code index 34740520118), as docs/reference/images/index.md of citynetwork/docs builds names",
      "undated",
    ),
  ],
  volumeTypes: [volumeType("cbs"), volumeType("cbs-encrypted")],
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: SWIFT_NAME_RULES,
};

function region(name: string, city: string, country: string): Region {
  return { name, city, country, source: REGIONS, asOf: DOCS_AS_OF, sourceKind: SourceKind.OPERATOR };
}

/** A general-purpose flavor: its name says what it has, and its disk is a volume on the network. */
function flavor(vcpus: number, memoryGib: number): MachineTypeEntry {
  return { name: `b.${vcpus}c${memoryGib}gb`, vcpus, memoryGib, diskGib: 0, source: FLAVORS, asOf: DOCS_AS_OF };
}

function image(distribution: string, version: string, name: string, source: string, asOf: string): ImageEntry {
  return { distribution, version, name, source, asOf };
}

function volumeType(name: string): VolumeTypeEntry {
  return { name, source: VOLUMES, asOf: DOCS_AS_OF };
}
