import type { ImageEntry } from "../../core/catalogue";

const PROVIDER = { source: "hetznercloud/terraform-provider-hcloud: docs and internal/**/*_test.go (image)", asOf: "2026-08-17" };
const LIST = { source: "vishwaravi321/Terraform: terraform.tfvars, output of `hcloud image list`", asOf: "undated" };
const HARNESS = { source: "test matrix on Hetzner Cloud in a public repository (code index 69455561873)", asOf: "undated" };

/**
 * Images by name. The API finds the one of the machine type's architecture by itself.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#images
 */
export const IMAGES: ImageEntry[] = [
  { distribution: "ubuntu", version: "24.04", name: "ubuntu-24.04", ...PROVIDER },
  { distribution: "ubuntu", version: "22.04", name: "ubuntu-22.04", ...LIST },
  { distribution: "debian", version: "13", name: "debian-13", ...PROVIDER },
  { distribution: "debian", version: "12", name: "debian-12", ...PROVIDER },
  { distribution: "rocky", version: "9", name: "rocky-9", ...LIST },
  { distribution: "almalinux", version: "10", name: "alma-10", ...HARNESS },
  { distribution: "fedora", version: "44", name: "fedora-44", ...HARNESS },
];
