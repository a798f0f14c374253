/**
 * A service that some OpenStack clouds run and others do not; `openstack catalog list` shows which.
 *
 * @see https://docs.openstack.org/project-team-guide/technical-vision.html
 */
export enum OpenStackService {
  /** Load balancers. */
  OCTAVIA = "octavia",
  /** DNS zones. */
  DESIGNATE = "designate",
  /** Kubernetes clusters. */
  MAGNUM = "magnum",
  /** Secrets and certificates. */
  BARBICAN = "barbican",
  /** Shared file systems. */
  MANILA = "manila",
  /** Encrypted tunnels between networks, a part of Neutron that has to be installed: `openstack extension list --network` shows `vpnaas`. */
  VPNAAS = "vpnaas",
}
