import type { TerraformStack } from "cdktf";
import { TerraformVariable } from "cdktf";
import type { FederatedEndpointProps, FederatedServers, ICloud, IDnsZone } from "archipel";
import { Certificate, DnsZone, EndpointTargets, FederatedEndpoint, Federation, FederationRecord, ListenerProtocol, MachineImage, MachineType } from "archipel";
import type { Attributes } from "archipel/testing";
import { PEM_CERTIFICATE, Template, testStack } from "archipel/testing";
import { makeCloud as makeExoscale } from "../../clouds/exoscale/make-cloud";
import { makeCloud as makeHetzner } from "../../clouds/hetzner/make-cloud";
import { makeCloud as makeInfomaniak } from "../../clouds/infomaniak/make-cloud";
import { makeCloud as makeScaleway } from "../../clouds/scaleway/make-cloud";

/** What small servers are. */
export const SMALL = { machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }), image: MachineImage.debian("12") };

const MAKERS: Readonly<Record<string, (scope: TerraformStack, id: string) => ICloud>> = {
  paris: makeScaleway, falkenstein: makeHetzner, bern: makeInfomaniak, vienna: makeExoscale,
};

/** A federation with an endpoint. */
export interface EndpointBench {
  readonly stack: TerraformStack;
  readonly federation: Federation;
  readonly web: FederatedServers;
  readonly zones: readonly IDnsZone[];
  readonly endpoint: FederatedEndpoint;
  readonly template: () => Template;
  /** Text of all that holds user data, by the address of the resource. */
  readonly userData: () => Record<string, string>;
}

/** What may differ. */
export interface EndpointBenchOptions {
  /** @default - Paris (Scaleway) and Falkenstein (Hetzner) */
  readonly members?: readonly string[];
  /** @default - none */
  readonly leaving?: readonly string[];
  /** @default - one of this bench alone */
  readonly record?: FederationRecord;
  /** Properties of the endpoint, by what there is. */
  readonly endpoint?: (made: Omit<EndpointBench, "endpoint" | "template" | "userData">) => Partial<FederatedEndpointProps>;
}

export function endpointBench(options: EndpointBenchOptions = {}): EndpointBench {
  const { members = ["paris", "falkenstein"], leaving = [], record = FederationRecord.memory() } = options;
  const stack = testStack();
  const clouds = new Map(members.map((name) => [name, MAKERS[name](stack, name)]));
  const federation = new Federation(stack, "union", { members: [...clouds.values()], leaving: leaving.map((name) => clouds.get(name)!), record });
  const web = federation.servers("web", { ...SMALL, count: members.length });
  const zones = ["paris", "falkenstein"].filter((name) => clouds.has(name)).map((name) => zoneAt(clouds.get(name)!, name));
  const made = { stack, federation, web, zones };
  const endpoint = new FederatedEndpoint(federation, "www", {
    name: "www",
    zones,
    targets: EndpointTargets.servers(web, { front: SMALL }),
    ports: [{ port: 80, protocol: ListenerProtocol.HTTP, targetPort: 8080 }],
    ...options.endpoint?.(made),
  });
  const template = (): Template => Template.fromStack(stack);
  return { ...made, endpoint, template, userData: () => userDataOf(template()) };
}

/** Scaleway has the zone of a domain from its registration on. */
function zoneAt(cloud: ICloud, name: string): IDnsZone {
  const props = { zoneName: "example.com" };
  return name === "paris" ? DnsZone.fromZoneAttributes(cloud, "zone", props) : new DnsZone(cloud, "zone", props);
}

/** A certificate whose key comes from outside. */
export function certificate(stack: TerraformStack): Certificate {
  const key = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
  return Certificate.fromPem({ certificate: PEM_CERTIFICATE, privateKey: key });
}

/** The records of a zone that are written, `TYPE name` and what is in them. */
export function recordsAt(template: Template, type: "hcloud_zone_rrset" | "scaleway_domain_record"): string[] {
  const blocks = (template.toJson().resource?.[type] ?? {}) as Readonly<Record<string, Attributes>>;
  return Object.values(blocks).map(({ type: kind, name }) => `${kind as string} ${name as string}`).sort();
}

function userDataOf(template: Template): Record<string, string> {
  const all = Object.entries(template.toJson().resource ?? {}).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([id, attributes]) => [`${type}.${id}`, attributes.user_data] as const));
  return Object.fromEntries(all.filter(([, data]) => data !== undefined).map(([address, data]) => [address, typeof data === "string" ? data : JSON.stringify(data)]));
}
