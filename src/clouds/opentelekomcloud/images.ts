import type { ImageEntry } from "../../core/catalogue";

/**
 * Images by name. Those whose names end in `_latest` are renewed every month.
 *
 * @see https://docs.otc.t-systems.com/image-management-service/public-images/
 */
export const IMAGES: ImageEntry[] = [
  image("ubuntu", "24.04", "Standard_Ubuntu_24.04_amd64_uefi_latest", "opentelekomcloud/docker-machine-opentelekomcloud: README.md (code index 59202917974)"),
  image("ubuntu", "22.04", "Standard_Ubuntu_22.04_latest", "configuration of a project on Open Telekom Cloud (code index 51883917005)"),
  image("debian", "13", "Standard_Debian_13_amd64_bios_latest", "configuration of a project on Open Telekom Cloud (code index 51883917005)"),
  {
    ...image("debian", "12", "Standard_Debian_12_amd64_bios_latest", "opentelekomcloud/terraform-provider-opentelekomcloud: opentelekomcloud/acceptance"),
    asOf: "2024-10-24",
  },
];

function image(distribution: string, version: string, name: string, source: string): ImageEntry {
  return { distribution, version, name, source, asOf: "undated" };
}
