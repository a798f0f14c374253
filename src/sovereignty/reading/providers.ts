import type { TerraformStack } from "cdktf";
import { TerraformProvider } from "cdktf";
import type { Attributes, StackJson } from "./stack-json";
import type { ICloud } from "../../core/cloud";
import { Cloud } from "../../core/cloud";
import type { FactBook, KnownCloud } from "../fact-book";

/** A provider of a stack, and whose it is. */
export interface ReadProvider {
  /** The cloud; nothing when it cannot be told. */
  readonly cloud?: KnownCloud;
  /** The cloud construct of the program that defined it. */
  readonly construct?: ICloud;
  /** Its source, `namespace/name`. */
  readonly source: string;
  /** What it is configured with. */
  readonly config: Attributes;
  /** What of that was written over, so that it may lead elsewhere. */
  readonly overridden: readonly string[];
}

/** Providers whose resources are kept in the state and nowhere else. */
const PLACELESS = ["hashicorp/random", "hashicorp/tls", "hashicorp/null", "hashicorp/time", "hashicorp/cloudinit", "ojford/wireguard", "terraform.io/builtin/terraform"];

/** Whether what a provider makes stands nowhere. */
export function isPlaceless({ source }: ReadProvider): boolean {
  return PLACELESS.includes(source.toLowerCase().split("/").slice(source.startsWith("terraform.io") ? 0 : -2).join("/"));
}

/** The providers of a stack, by what its resources call them: `scaleway`, `scaleway.paris`. */
export function providersOf(stack: TerraformStack, json: StackJson, facts: FactBook): (reference: string) => ReadProvider {
  const owners = new Map<string, { readonly cloud: ICloud; readonly overridden: readonly string[] }>();
  for (const provider of stack.node.findAll().filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node))) {
    const cloud = [...provider.node.scopes].reverse().find((scope) => Cloud.isCloud(scope)) as ICloud | undefined;
    if (cloud !== undefined) {
      owners.set(provider.fqn, { cloud, overridden: overridesOf(provider) });
    }
  }
  return (reference) => {
    const [name, alias] = reference.split(".");
    const config = [json.provider?.[name] ?? []].flat().find((block) => block.alias === alias) ?? {};
    const source = name === "terraform" ? "terraform.io/builtin/terraform" : (json.terraform?.required_providers?.[name]?.source ?? `hashicorp/${name}`);
    const owner = owners.get(reference);
    const overridden = [...(owner?.overridden ?? []), ...overridesOf(stack).filter((key) => key === "provider")];
    return { construct: owner?.cloud, cloud: owner?.cloud ?? facts.cloudBehind(source), source, config, overridden };
  };
}

/** What `addOverride` wrote over; cdktf keeps it to itself. */
function overridesOf(element: object): string[] {
  return Object.keys((element as { readonly rawOverrides?: object }).rawOverrides ?? {});
}
