import type { ImageEntry } from "../../core/catalogue";

/** Images that a source names. The prefix is that of Orange Business Services; the images ask for a disk of 40 GB. */
export const IMAGES: ImageEntry[] = [
  { distribution: "ubuntu", version: "22.04", name: "OBS Ubuntu 22.04", source: "course on Flexible Engine (code index 17202621466)", asOf: "undated" },
  {
    distribution: "ubuntu",
    version: "20.04",
    name: "OBS Ubuntu 20.04",
    source: "FlexibleEngineCloud/terraform-provider-flexibleengine: flexibleengine/acceptance",
    asOf: "2024-03-20",
  },
];
