/** Machine types that are sold in the same places. */
export interface Offer {
  /** Regions whose listed zone has them. */
  readonly regions: string[];
  readonly architecture?: string;
  readonly chosenByNeeds?: boolean;
  /** Name, number of virtual CPUs, memory in GiB, and most local storage in GB where there is any. */
  readonly types: [string, number, number, number?][];
}

export const OFFERS: Offer[] = [
  {
    regions: ["fr-par"], architecture: "arm64",
    types: [
      ["BASIC2-A2C-4G", 2, 4], ["BASIC2-A2C-8G", 2, 8], ["BASIC2-A4C-8G", 4, 8], ["BASIC2-A4C-16G", 4, 16],
      ["BASIC2-A8C-16G", 8, 16], ["BASIC2-A8C-32G", 8, 32], ["BASIC2-A16C-32G", 16, 32], ["BASIC2-A16C-64G", 16, 64],
    ],
  },
  {
    regions: ["fr-par", "it-mil", "nl-ams"],
    types: [
      ["BASIC3-X2C-4G", 2, 4], ["BASIC3-X2C-8G", 2, 8], ["BASIC3-X4C-8G", 4, 8], ["BASIC3-X4C-16G", 4, 16],
      ["BASIC3-X8C-16G", 8, 16], ["BASIC3-X8C-32G", 8, 32], ["BASIC3-X16C-32G", 16, 32], ["BASIC3-X16C-64G", 16, 64],
    ],
  },
  {
    regions: ["fr-par", "it-mil", "nl-ams"],
    types: [
      ["COMPUTE3-X2C-4G", 2, 4], ["COMPUTE3-X4C-8G", 4, 8], ["COMPUTE3-X8C-16G", 8, 16], ["COMPUTE3-X16C-32G", 16, 32],
      ["COMPUTE3-X32C-64G", 32, 64], ["COMPUTE3-X48C-96G", 48, 96], ["COMPUTE3-X64C-128G", 64, 128],
      ["COMPUTE3-X96C-192G", 96, 192],
    ],
  },
  // Development range: shared processors.
  {
    regions: ["fr-par", "nl-ams", "pl-waw"], chosenByNeeds: false,
    types: [
      ["DEV1-S", 2, 2, 20], ["DEV1-M", 3, 4, 40], ["DEV1-L", 4, 8, 80], ["DEV1-XL", 4, 12, 120],
    ],
  },
  {
    regions: ["fr-par", "nl-ams", "pl-waw"],
    types: [
      ["GP1-XS", 4, 16, 150], ["GP1-S", 8, 32, 300], ["GP1-M", 16, 64, 600], ["GP1-L", 32, 128, 600], ["GP1-XL", 48, 256, 600],
    ],
  },
  // With a GPU.
  {
    regions: ["fr-par"], chosenByNeeds: false,
    types: [
      ["L4-1-24G", 8, 48], ["L4-2-24G", 16, 96], ["L4-4-24G", 32, 192], ["L4-8-24G", 64, 384],
    ],
  },
  {
    regions: ["fr-par", "it-mil", "nl-ams"],
    types: [
      ["MEMORY3-X2C-16G", 2, 16], ["MEMORY3-X4C-32G", 4, 32], ["MEMORY3-X8C-64G", 8, 64], ["MEMORY3-X16C-128G", 16, 128],
      ["MEMORY3-X32C-256G", 32, 256], ["MEMORY3-X48C-384G", 48, 384],
    ],
  },
  // Development range: shared processors.
  {
    regions: ["fr-par", "nl-ams", "pl-waw"], chosenByNeeds: false,
    types: [
      ["PLAY2-PICO", 1, 2], ["PLAY2-NANO", 2, 4], ["PLAY2-MICRO", 4, 8],
    ],
  },
  {
    regions: ["fr-par", "it-mil", "nl-ams", "pl-waw"],
    types: [
      ["POP2-2C-8G", 2, 8], ["POP2-4C-16G", 4, 16], ["POP2-8C-32G", 8, 32], ["POP2-16C-64G", 16, 64],
      ["POP2-32C-128G", 32, 128], ["POP2-48C-192G", 48, 192], ["POP2-64C-256G", 64, 256],
    ],
  },
  // Windows only.
  {
    regions: ["fr-par"], chosenByNeeds: false,
    types: [
      ["POP2-2C-8G-WIN", 2, 8], ["POP2-4C-16G-WIN", 4, 16], ["POP2-8C-32G-WIN", 8, 32], ["POP2-16C-64G-WIN", 16, 64],
      ["POP2-32C-128G-WIN", 32, 128],
    ],
  },
  {
    regions: ["fr-par", "it-mil", "nl-ams", "pl-waw"],
    types: [
      ["POP2-HC-2C-4G", 2, 4], ["POP2-HC-4C-8G", 4, 8], ["POP2-HC-8C-16G", 8, 16], ["POP2-HC-16C-32G", 16, 32],
      ["POP2-HC-32C-64G", 32, 64], ["POP2-HC-48C-96G", 48, 96], ["POP2-HC-64C-128G", 64, 128],
    ],
  },
  {
    regions: ["fr-par", "nl-ams"],
    types: [
      ["POP2-HM-2C-16G", 2, 16], ["POP2-HM-4C-32G", 4, 32], ["POP2-HM-8C-64G", 8, 64], ["POP2-HM-16C-128G", 16, 128],
      ["POP2-HM-32C-256G", 32, 256], ["POP2-HM-48C-384G", 48, 384], ["POP2-HM-64C-512G", 64, 512],
    ],
  },
  {
    regions: ["fr-par", "it-mil", "nl-ams", "pl-waw"],
    types: [
      ["POP2-HN-3", 2, 4], ["POP2-HN-10", 4, 8], ["POP2-HN-5", 4, 8],
    ],
  },
  {
    regions: ["fr-par", "nl-ams", "pl-waw"],
    types: [
      ["PRO2-XXS", 2, 8], ["PRO2-XS", 4, 16], ["PRO2-S", 8, 32], ["PRO2-M", 16, 64], ["PRO2-L", 32, 128],
    ],
  },
  // With a GPU.
  {
    regions: ["fr-par"], chosenByNeeds: false,
    types: [
      ["RENDER-S", 10, 42, 400],
    ],
  },
  {
    regions: ["fr-par"], architecture: "arm64",
    types: [
      ["STANDARD2-A2C-8G", 2, 8], ["STANDARD2-A4C-16G", 4, 16], ["STANDARD2-A8C-32G", 8, 32], ["STANDARD2-A16C-64G", 16, 64],
      ["STANDARD2-A32C-128G", 32, 128], ["STANDARD2-A48C-192G", 48, 192], ["STANDARD2-A64C-256G", 64, 256],
    ],
  },
  {
    regions: ["fr-par", "it-mil", "nl-ams"],
    types: [
      ["STANDARD3-X2C-8G", 2, 8], ["STANDARD3-X4C-16G", 4, 16], ["STANDARD3-X8C-32G", 8, 32], ["STANDARD3-X16C-64G", 16, 64],
      ["STANDARD3-X32C-128G", 32, 128], ["STANDARD3-X48C-192G", 48, 192], ["STANDARD3-X64C-256G", 64, 256],
    ],
  },
  // Development range: shared processors.
  {
    regions: ["fr-par"], chosenByNeeds: false,
    types: [
      ["STARDUST1-S", 1, 1, 10],
    ],
  },
  // End of service.
  {
    regions: ["fr-par"], chosenByNeeds: false,
    types: [
      ["START1-XS", 1, 1, 25], ["START1-S", 2, 2, 50], ["VC1S", 2, 2, 50], ["START1-M", 4, 4, 100], ["VC1M", 4, 4, 100],
      ["VC1L", 6, 8, 200], ["X64-15GB", 6, 15, 200], ["START1-L", 8, 8, 200], ["X64-30GB", 8, 30, 400],
      ["X64-60GB", 10, 60, 700], ["X64-120GB", 12, 120, 800],
    ],
  },
];
