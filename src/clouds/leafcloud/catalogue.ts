import { OPERATOR } from "./operator";
import { SECURITY } from "./security";
import type { Catalogue, ImageEntry, MachineTypeEntry } from "../../core/catalogue";
import { SourceKind } from "../../core/fact";
import { OPENSTACK_CREDENTIALS } from "../../families/openstack/credential-variables";
import { SWIFT_NAME_RULES } from "../../families/openstack/name-rules";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const DOCS = "leafcloudhq/documentation-rtd: docs";
const DOCS_AS_OF = "2026-07-03";
/** A listing with memory, disk and processors of one flavor, and a sentence with those of another; both names say the same. */
const GPU_FLAVORS = `${DOCS}/private-llm/team-opencode-vllm.md (listing), ${DOCS}/data-science/using-a-gpu.md (what the name means)`;

/** What is known about Leafcloud. */
export const CATALOGUE: Catalogue = {
  operator: OPERATOR,
  regions: [
    {
      name: "europe-nl",
      country: "NL",
      city: "Amsterdam",
      source: `${DOCS}/terraform/tf-state.md (name); https://leaf.cloud/security/ (place)`,
      asOf: DOCS_AS_OF,
      sourceKind: SourceKind.OPERATOR,
      remark: "data at rest is in the core data centre; servers run at sites in buildings that are not disclosed",
    },
  ],
  places: OPENSTACK_PLACES,
  security: SECURITY,
  machineTypes: [
    gpuFlavor("a30x1", 8, 32),
    { ...gpuFlavor("a100x1", 12, 84), diskGib: 20 },
    gpuFlavor("a100x2", 25, 164),
  ],
  images: [
    image("ubuntu", "24.04", "Ubuntu-24.04", "leafcloudhq/tf-leafcloud-llm: data.tf", "2024-11-27"),
    image("ubuntu", "22.04", "Ubuntu-22.04", "leafcloudhq/terraform-examples: instances-and-loadbalancer/instances.tf", "2025-07-10"),
  ],
  credentials: OPENSTACK_CREDENTIALS,
  nameRules: {
    ...SWIFT_NAME_RULES,
    bucket: {
      ...SWIFT_NAME_RULES.bucket,
      globallyUnique: true,
      source: `${SWIFT_NAME_RULES.bucket.source}; ${DOCS}/object-storage/using-object-storage.md (one name among all customers)`,
      asOf: DOCS_AS_OF,
    },
  },
};

/** A flavor with graphics processors. Its name says what it has; only who names it gets it. */
function gpuFlavor(gpus: string, vcpus: number, memoryGib: number): MachineTypeEntry {
  return { name: `eg1.${gpus}.V${vcpus}-${memoryGib}`, vcpus, memoryGib, chosenByNeeds: false, source: GPU_FLAVORS, asOf: DOCS_AS_OF };
}

function image(distribution: string, version: string, name: string, source: string, asOf: string): ImageEntry {
  return { distribution, version, name, source, asOf };
}
