/**
 * Sizes of volumes. The API says GB and counts GiB: hetznercloud/csi-driver, internal/driver/helper.go.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#volumes-create-a-volume
 */
export const VOLUME_GIB = { min: 10, max: 10_240 };
