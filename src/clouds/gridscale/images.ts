import type { ImageEntry } from "../../core/catalogue";

/**
 * Templates by their exact names, of which some end in a blank. Few are told in public; `MachineImage.named(name)` takes the others, as the panel
 * shows them.
 *
 * @see https://my.gridscale.io/Template
 */
export const IMAGES: ImageEntry[] = [
  {
    distribution: "ubuntu",
    version: "22.04",
    name: "Ubuntu 22.04 LTS (Jammy Jellyfish) ",
    source: "gridscale/terraform-provider-gridscale: website/docs/d/template.html.md",
    asOf: "2025-12-02",
  },
  {
    distribution: "ubuntu",
    version: "20.04",
    name: "Ubuntu 20.04 LTS (Focal Fossa)",
    source: "gridscale/packer-plugin-gridscale: builder/gridscale/step_serve_files.go",
    asOf: "2024-02-05",
  },
];
