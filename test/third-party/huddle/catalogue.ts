import type { Catalogue } from "archipel";

const NOTE = { source: "https://huddle.example/docs", asOf: "2026-11" };

export const CATALOGUE: Catalogue = {
  operator: { name: "Huddle A/S", country: "DK", ...NOTE },
  regions: [{ name: "north", country: "DK", city: "Aalborg", ...NOTE }],
  machineTypes: [
    { name: "h1", vcpus: 1, memoryGib: 2, diskGib: 20, ...NOTE },
    { name: "h2", vcpus: 2, memoryGib: 4, diskGib: 40, ...NOTE },
  ],
  images: [{ distribution: "debian", version: "12", name: "bookworm", ...NOTE }],
  nameRules: {
    default: { maxLength: 24, characters: "a-z0-9_", edgeCharacters: "a-z0-9", separator: "_", lowercase: true, description: "1 to 24 small letters, digits and _", ...NOTE },
  },
};
