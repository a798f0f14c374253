import type { ImageEntry } from "../../core/catalogue";

const PROVIDER = "orange-cloudavenue/terraform-provider-cloudavenue v0.35.0";

/** The catalogue of templates that Orange keeps for Linux. */
export const ORANGE_CATALOGUE = "Orange-Linux";

/**
 * Templates of Orange's catalogue by their exact names, as far as a public source tells them. `MachineImage.named("NAME")` takes another of that
 * catalogue, `MachineImage.named("CATALOGUE/NAME")` one of another.
 */
export const IMAGES: ImageEntry[] = [
  { distribution: "ubuntu", version: "24.04", name: "UBUNTU_24.04", source: `${PROVIDER}: docs/resources/vm.md`, asOf: "2026-02-09" },
  {
    distribution: "ubuntu",
    version: "20.04",
    name: "UBUNTU_20.04",
    source: `${PROVIDER}: internal/testsacc/catalog_vapp_template_datasource_test.go`,
    asOf: "2026-02-09",
  },
  { distribution: "debian", version: "10", name: "debian_10_X64", source: `${PROVIDER}: docs/resources/vm.md`, asOf: "2026-02-09" },
];
