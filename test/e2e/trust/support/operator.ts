import { OpenStackApi } from "./openstack-api";

interface Status {
  readonly provisioning_status?: string;
  readonly [part: string]: unknown;
}

/** Whether something within a load balancer is still to be done, though nobody is at it: the load balancer itself is ready. */
function hangs({ loadbalancer }: { loadbalancer: Status }): boolean {
  const within = (part: unknown): boolean => Array.isArray(part)
    ? part.some(within)
    : typeof part === "object" && part !== null && Object.values(part).some((inner) => within(inner) || (typeof inner === "string" && inner.startsWith("PENDING_")));
  return loadbalancer.provisioning_status === "ACTIVE" && within(loadbalancer);
}

/**
 * What only the operator of the cloud can do, as docs/after-a-failed-deployment.md says: load balancers in which an order was lost are failed over.
 * Returns how many there were; needs the entry of an administrator in `clouds.yaml`.
 *
 * @see https://docs.openstack.org/api-ref/load-balancer/v2/index.html#failover-a-load-balancer
 */
export async function failOver(api: OpenStackApi): Promise<number> {
  const admin = await OpenStackApi.login(`${process.env.OS_CLOUD}-admin`);
  const { loadbalancers } = (await api.ask("load-balancer", "GET", "/v2.0/lbaas/loadbalancers")) as { loadbalancers: { id: string }[] };
  let hanging = 0;
  for (const { id } of admin === undefined ? [] : loadbalancers) {
    const status = await api.ask("load-balancer", "GET", `/v2.0/lbaas/loadbalancers/${id}/status`);
    if (status !== undefined && hangs(status.statuses)) {
      await admin!.ask("load-balancer", "PUT", `/v2.0/lbaas/loadbalancers/${id}/failover`);
      hanging += 1;
    }
  }
  return hanging;
}
