import type { Construct } from "constructs";
import type { OpenStackProps, ServerProps } from "archipel";
import { MachineImage, MachineType, Network, OpenStack, Server } from "archipel";
import type { Attributes, TerraformJson } from "archipel/testing";
import { testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

/** An OpenStack with one flavor that has a disk and one that has none. */
export function openStack(scope: Construct, props: Partial<OpenStackProps> = {}, id = "cloud"): OpenStack {
  return new OpenStack(scope, id, {
    region: "RegionOne",
    flavors: [
      { name: "small", vcpus: 1, memoryGib: 2, diskGib: 20 },
      { name: "diskless", vcpus: 2, memoryGib: 8, diskGib: 0 },
    ],
    images: [{ distribution: "debian", version: "12", name: "Debian 12" }],
    ...props,
  });
}

/** A server on a network of its own. */
export function serverOn(cloud: Construct, props: Partial<ServerProps> = {}, id = "web"): Server {
  const network = props.network ?? new Network(cloud, `${id}-network`, { cidr: "10.0.0.0/24" });
  return new Server(cloud, id, { network, machine: MachineType.named("small"), image: MachineImage.debian("12"), ...props });
}

/** What a program on a fresh cloud becomes. */
export function synthesized(program: (cloud: OpenStack) => void, props: Partial<OpenStackProps> = {}): TerraformJson {
  const stack = testStack();
  program(openStack(stack, props));
  return ownJson(stack);
}

/** The resources of a type, in the order of the program. */
export function all(json: TerraformJson, type: string): Attributes[] {
  return Object.values(json.resource?.[type] ?? {});
}

/** The one resource of a type. */
export function only(json: TerraformJson, type: string): Attributes {
  const found = all(json, type);
  if (found.length !== 1) {
    throw new Error(`${found.length} resources of type ${type}`);
  }
  return found[0];
}
