import type { Thing } from "./inventory";
import { OpenStackApi } from "./openstack-api";

/** A load balancer, or a part of some, as Octavia lists it. */
interface Listed {
  readonly id: string;
  readonly provisioning_status: string;
  readonly loadbalancers?: readonly { readonly id: string }[];
}

/** Does something to each as the administrator of the cloud, who logs in where there is any, and is there where `clouds.yaml` has an entry of one. Returns those that it was done to. */
async function asOperator<T>(all: readonly T[], work: (operator: OpenStackApi, one: T) => Promise<unknown>): Promise<T[]> {
  const operator = all.length === 0 ? undefined : await OpenStackApi.login(`${process.env.OS_CLOUD}-admin`);
  if (operator === undefined) {
    return [];
  }
  for (const one of all) {
    await work(operator, one);
  }
  return [...all];
}

/**
 * Fails over load balancers in which an order was lost, as docs/after-a-failed-deployment.md says of what only the operator can do: something within is still to be done, though nobody is at it,
 * as the load balancer itself is ready. Returns how many there were.
 *
 * The status tree of a load balancer would not do: a pool without a listener is not in it. What a pool's members wait for, the pool waits for.
 *
 * @see https://docs.openstack.org/api-ref/load-balancer/v2/index.html#failover-a-load-balancer
 */
export async function failOver(api: OpenStackApi): Promise<number> {
  const list = async (kind: string): Promise<Listed[]> => (await api.ask("load-balancer", "GET", `/v2.0/lbaas/${kind}`))[kind] as Listed[];
  const ready = (await list("loadbalancers")).filter(({ provisioning_status: status }) => status === "ACTIVE");
  const parts = [...(await list("listeners")), ...(await list("pools"))].filter(({ provisioning_status: status }) => status.startsWith("PENDING_"));
  const hanging = ready.filter(({ id }) => parts.some(({ loadbalancers = [] }) => loadbalancers.some((one) => one.id === id)));
  return (await asOperator(hanging, (operator, { id }) => operator.ask("load-balancer", "PUT", `/v2.0/lbaas/loadbalancers/${id}/failover`))).length;
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
export function reset(things: readonly Thing[]): Promise<Thing[]> {
  const hanging = things.filter(({ kind, status }) => kind in RESETS && ["creating", "deleting"].includes(status));
  return asOperator(hanging, (operator, { kind, id }) => {
    const [service, path, body] = RESETS[kind]!(id);
    return operator.ask(service, "POST", path, body);
  });
}
