import { Fn, Token } from "cdktf";

/**
 * The disk's serial number is the volume's identifier, of which virtio-blk has room for 20 characters.
 *
 * The names that kubernetes/cloud-provider-openstack looks for, too: pkg/util/mount/mount.go.
 */
const DEVICE_PREFIX = "/dev/disk/by-id/virtio-";
const SERIAL_LENGTH = 20;

/** Where a volume turns up inside a server. */
export function deviceOf(volumeId: string): string {
  const serial = Token.isUnresolved(volumeId) ? Token.asString(Fn.substr(volumeId, 0, SERIAL_LENGTH)) : volumeId.slice(0, SERIAL_LENGTH);
  return `${DEVICE_PREFIX}${serial}`;
}
