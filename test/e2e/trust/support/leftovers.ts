import { setTimeout as sleep } from "node:timers/promises";
import type { Thing } from "./inventory";
import { inventory, KINDS } from "./inventory";
import type { OpenStackApi } from "./openstack-api";

/** Resources of one address in a state of Terraform's, as far as they are read here. */
interface StateResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly status?: string; readonly attributes: { readonly id?: string } }[];
}

/** A state of Terraform's, as far as it is read here. */
export interface State {
  readonly resources?: readonly StateResource[];
}

/** What a state knows, by the cloud's identifiers. */
export function known(state: State | undefined): Set<string> {
  const ids = (state?.resources ?? []).filter(({ mode }) => mode === "managed").flatMap(({ instances }) => instances.map(({ attributes }) => attributes.id ?? ""));
  return new Set(ids.flatMap((id) => [id, id.split("/").pop()!]));
}

/** What exists and no state knows of, in the order in which it can be deleted. */
export function leftovers(things: readonly Thing[], state: State | undefined): Thing[] {
  const ids = known(state);
  const order = Object.keys(KINDS);
  return things
    .filter(({ id, partOf }) => !ids.has(id) && !(partOf !== undefined && (ids.has(partOf) || things.some((thing) => thing.id === partOf))))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** Deletes things, one after the other, as somebody would with the `openstack` command; returns what is still there. */
export async function clear(api: OpenStackApi, things: readonly Thing[], tries = 40): Promise<Thing[]> {
  let left: Thing[] = [...things];
  for (let turn = 0; turn < tries && left.length > 0; turn += 1) {
    for (const thing of left) {
      await remove(api, thing).catch(() => undefined); // not yet: something still stands in it, or is under way
    }
    await sleep(500);
    const there = await inventory(api);
    left = left.filter(({ kind, id }) => there.some((thing) => thing.kind === kind && thing.id === id));
  }
  return left;
}

async function remove(api: OpenStackApi, { kind, id, home }: Thing): Promise<void> {
  const { service, list } = KINDS[kind]!;
  const path = list.replace("{}", home ?? "").replace(/\/detail$|\?.*$/, "");
  if (kind === "access to a share") {
    await api.ask(service, "POST", `/shares/${home}/action`, { deny_access: { access_id: id } });
  } else if (kind === "port" && home !== undefined) {
    await api.ask(service, "PUT", `/v2.0/routers/${home}/remove_router_interface`, { port_id: id });
  } else {
    await api.ask(service, "DELETE", `${path}/${id}${kind === "load balancer" ? "?cascade=true" : ""}`);
  }
}
