import type { ImageEntry } from "../../core/catalogue";

const PROVIDER = { source: "ionos-cloud/terraform-provider-ionoscloud: docs and acceptance tests (image_alias)", asOf: "2026-07-24" };

/**
 * Images by alias, which leads to the newest image of a version in the location.
 *
 * @see https://docs.ionos.com/cloud/storage-and-backup/images-snapshots
 */
export const IMAGES: ImageEntry[] = [
  { distribution: "ubuntu", version: "26.04", name: "ubuntu:26.04", ...PROVIDER },
  {
    distribution: "ubuntu",
    version: "24.04",
    name: "ubuntu:24.04",
    source: "francorbacho/terraform-provider-piensasolutions: a recorded list of images (ubuntu:24.04_iso, its installer; the disk's alias is that without _iso, as with ubuntu:latest)",
    asOf: "2026-08",
  },
  { distribution: "ubuntu", version: "20.04", name: "ubuntu:20.04", ...PROVIDER },
  { distribution: "debian", version: "11", name: "debian:11", ...PROVIDER },
];
