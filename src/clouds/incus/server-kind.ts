/**
 * What the servers of an Incus cloud are.
 *
 * @see https://linuxcontainers.org/incus/docs/main/explanation/containers_and_vms/
 */
export enum IncusServerKind {
  /** Virtual machines, with a kernel of their own: what a server is on every other cloud. The hosts must virtualize (KVM). */
  VIRTUAL_MACHINE = "virtual-machine",
  /**
   * System containers: an init system and all else, on the kernel of the host. They start in seconds and need no KVM. Volumes are file
   * systems that Incus mounts, and not devices.
   */
  CONTAINER = "container",
}
