import type { Attributes, TerraformJson } from "archipel/testing";

const SERVERS = ["scaleway_instance_server", "hcloud_server", "openstack_compute_instance_v2", "exoscale_compute_instance"];

/** A resource, and the construct that made it. */
export interface Written {
  readonly type: string;
  readonly path: string;
  readonly content: Attributes;
}

/** All resources of a type. */
export function writtenOf({ resource = {} }: TerraformJson, type: string): Written[] {
  return Object.values(resource[type] ?? {}).map((content) => {
    const { metadata } = content["//"] as { readonly metadata: { readonly path: string } };
    return { type, path: metadata.path.replace(/^[^/]+\//, "").replace(/\/Resource$/, ""), content };
  });
}

/** The user data of all nodes, by their constructs; the gateways of the overlay are none. */
export function userData(json: TerraformJson): Record<string, string> {
  const servers = SERVERS.flatMap((type) => writtenOf(json, type)).filter(({ path }) => !path.endsWith("/Gateway"));
  return Object.fromEntries(servers.map(({ path, content }) => [path, textOf(content.user_data)]));
}

/** What was said when each node was made. */
export function births(json: TerraformJson): Record<string, Record<string, unknown>> {
  const all = writtenOf(json, "terraform_data").filter(({ path }) => path.endsWith("/Birth"));
  return Object.fromEntries(all.map(({ path, content }) => [path.replace(/About(\d+)\/Birth$/, "$1"), JSON.parse(content.input as string) as Record<string, unknown>]));
}

function textOf(given: unknown): string {
  return typeof given === "string" ? given : (given as Record<string, string>)["cloud-init"]!;
}
