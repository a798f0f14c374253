import type { Catalogue } from "../../core/catalogue";
import type { NameRule } from "../../core/names";

const NOTE = { source: "src/testing/fake-cloud/catalogue.ts", asOf: "2026-11-23" };

const NAMES: NameRule = {
  maxLength: 63,
  characters: "a-z0-9-",
  edgeCharacters: "a-z0-9",
  lowercase: true,
  description: "1 to 63 small letters, digits and -, with a letter or digit at both ends",
  ...NOTE,
};

/** What the fake cloud sells. */
export const FAKE_CATALOGUE: Catalogue = {
  operator: { name: "Archipel Fakes", country: "FR", ...NOTE },
  regions: [
    { name: "fake-1", country: "FR", city: "Brest", zones: ["fake-1-a", "fake-1-b", "fake-1-c"], ...NOTE },
    { name: "fake-2", country: "CH", city: "Geneva", zones: ["fake-2-a"], ...NOTE },
  ],
  machineTypes: [
    { name: "tiny", vcpus: 1, memoryGib: 1, diskGib: 10, ...NOTE },
    { name: "small", vcpus: 2, memoryGib: 4, diskGib: 20, ...NOTE },
    { name: "small-arm", vcpus: 2, memoryGib: 4, diskGib: 20, architecture: "arm64", ...NOTE },
    { name: "shared", vcpus: 2, memoryGib: 2, diskGib: 20, chosenByNeeds: false, ...NOTE },
    { name: "large", vcpus: 8, memoryGib: 32, diskGib: 80, zones: ["fake-1-a", "fake-1-b"], ...NOTE },
    { name: "diskless", vcpus: 4, memoryGib: 8, diskGib: 0, ...NOTE },
  ],
  images: [
    { distribution: "ubuntu", version: "24.04", name: "fake-ubuntu-24.04", ...NOTE },
    { distribution: "debian", version: "12", name: "fake-debian-12", ...NOTE },
  ],
  volumeTypes: [
    { name: "standard", ...NOTE },
    { name: "fast", ...NOTE },
  ],
  nameRules: {
    default: NAMES,
    bucket: { ...NAMES, minLength: 3, globallyUnique: true, description: "3 to 63 small letters, digits and -, unlike everybody else's" },
  },
};
