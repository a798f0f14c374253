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
}
