import { CLOUDAVENUE } from "./cloudavenue";
import { EXOSCALE } from "./exoscale";
import { GRIDSCALE } from "./gridscale";
import { HCLOUD } from "./hcloud";
import { FLEXIBLEENGINE, OPENTELEKOMCLOUD } from "./huawei";
import { IONOSCLOUD } from "./ionoscloud";
import { RANDOM, TLS, WIREGUARD } from "./keys";
import type { ProviderRules } from "./model";
import { OPENSTACK } from "./openstack";
import { INCUS, MINIO } from "./others";
import { OUTSCALE } from "./outscale";
import { OVH } from "./ovh";
import { SCALEWAY } from "./scaleway";
import { STACKIT } from "./stackit";
import { UPCLOUD } from "./upcloud";

const ALL: readonly ProviderRules[] = [
  CLOUDAVENUE, EXOSCALE, FLEXIBLEENGINE, GRIDSCALE, HCLOUD, INCUS, IONOSCLOUD, MINIO, OPENSTACK, OPENTELEKOMCLOUD, OUTSCALE, OVH, RANDOM,
  SCALEWAY, STACKIT, TLS, UPCLOUD, WIREGUARD,
];

const KNOWN: ReadonlyMap<string, ProviderRules> = new Map(ALL.map((rules) => [rules.name, rules]));

/** The rules of a provider, by the name of its schema file; a provider without any gets plausible uuids and values. */
export function rulesOf(name: string): ProviderRules {
  return KNOWN.get(name) ?? { name, source: "none: plausible values by name and type" };
}
