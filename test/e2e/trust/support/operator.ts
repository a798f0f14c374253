import type { Thing } from "./inventory";
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

/** The administrator of the cloud, where `clouds.yaml` has an entry of one. */
function admin(): Promise<OpenStackApi | undefined> {
  return OpenStackApi.login(`${process.env.OS_CLOUD}-admin`);
}

/**
 * Fails over load balancers in which an order was lost, as docs/after-a-failed-deployment.md says of what only the operator can do. Returns how many there were.
 *
 * @see https://docs.openstack.org/api-ref/load-balancer/v2/index.html#failover-a-load-balancer
 */
export async function failOver(api: OpenStackApi): Promise<number> {
  const operator = await admin();
  const { loadbalancers } = (await api.ask("load-balancer", "GET", "/v2.0/lbaas/loadbalancers")) as { loadbalancers: { id: string }[] };
  let hanging = 0;
  for (const { id } of operator === undefined ? [] : loadbalancers) {
    const status = await api.ask("load-balancer", "GET", `/v2.0/lbaas/loadbalancers/${id}/status`);
    if (status !== undefined && hangs(status.statuses)) {
      await operator!.ask("load-balancer", "PUT", `/v2.0/lbaas/loadbalancers/${id}/failover`);
      hanging += 1;
    }
  }
  return hanging;
}

/** How the state of things is reset, so that they can be deleted: where to, and what is said. */
const RESETS: Readonly<Record<string, (id: string) => readonly [service: string, path: string, body: object]>> = {
  volume: (id) => ["volumev3", `/volumes/${id}/action`, { "os-reset_status": { status: "error" } }],
  share: (id) => ["sharev2", `/shares/${id}/action`, { reset_status: { status: "error" } }],
};

/**
 * Resets volumes and shares that nobody creates or deletes any more. Returns those that it was done to.
 *
 * @see https://docs.openstack.org/api-ref/block-storage/v3/index.html#reset-a-volume-s-statuses
 * @see https://docs.openstack.org/api-ref/shared-file-system/#reset-share-state
 */
export async function reset(things: readonly Thing[]): Promise<Thing[]> {
  const operator = await admin();
  const hanging = things.filter(({ kind, status }) => operator !== undefined && kind in RESETS && ["creating", "deleting"].includes(status));
  for (const { kind, id } of hanging) {
    const [service, path, body] = RESETS[kind]!(id);
    await operator!.ask(service, "POST", path, body);
  }
  return hanging;
}
