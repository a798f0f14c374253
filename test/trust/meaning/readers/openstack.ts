import { openingsOf, portsOf } from "./neutron";
import type { Reader, Reading } from "../reading";
import type { Found } from "../references";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { publicS3Buckets } from "../s3-buckets";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
const P = "openstack";

/** Any OpenStack, by the provider `terraform-provider-openstack/openstack`. */
export const read: Reader = (stack) => ({
  openings: openingsOf(stack, { prefix: P, newGroupsAdmitMembers: false }),
  publicServers: publicServers(stack),
  networks: networksOf(stack),
  publicBuckets: [...publicContainers(stack), ...publicS3Buckets(stack)],
  publicDatabases: [],
  balancers: balancersOf(stack),
  protectedData: protectedIn(stack, `${P}_`, "minio_"),
  waysOut: waysOut(stack),
  readsPeerings: true,
});

/** What a floating IP leads to. */
function translated(stack: Record<string, any>): string[] {
  return ["floatingip_v2", "floatingip_associate_v2"].flatMap((type) => resourcesOf(stack, `${P}_networking_${type}`)).flatMap(({ block }) => referencesIn(block.port_id));
}

/** A server behind a floating IP, on a network that is not of the program (where whoever runs the cloud hands out addresses), or on whichever there is. */
function publicServers(stack: Record<string, any>): string[] {
  const led = translated(stack);
  const ports = portsOf(stack, P).filter(({ port }) => led.includes(port.address) || blockAt(stack, `${P}_networking_network_v2.${networkOf(port.block)}`) === undefined);
  const auto = resourcesOf(stack, `${P}_compute_instance_v2`).filter(({ block }) => listOf(block.network).length === 0);
  return [...new Set([...ports.map(({ server }) => server), ...auto.map(({ address }) => address)])];
}

function networkOf(port: Record<string, any>): string {
  const address = referenceIn(port.network_id) ?? "";
  return address.startsWith(`${P}_networking_network_v2.`) ? address.split(".")[1] : "";
}

/** The subnet that a port names, else all of its network: Neutron picks one. */
function networksOf(stack: Record<string, any>): Reading["networks"] {
  const subnets = resourcesOf(stack, `${P}_networking_subnet_v2`);
  const found: Record<string, string[]> = {};
  for (const { server, port } of portsOf(stack, P)) {
    const named = listOf(port.block.fixed_ip).flatMap(({ subnet_id: id }) => referencesIn(id));
    const around = networkOf(port.block);
    const ofNetwork = around === "" ? [] : subnets.filter(({ block }) => networkOf(block) === around);
    const own = named.length > 0 ? subnets.filter(({ address }) => named.includes(address)) : ofNetwork;
    found[server] = [...(found[server] ?? []), ...own.map(({ block }) => block.cidr as string)];
  }
  return found;
}

/** Swift's referrer lists: `.r:*` lets everybody read the objects, `.rlistings` the list of them. */
function publicContainers(stack: Record<string, any>): string[] {
  return resourcesOf(stack, `${P}_objectstorage_container_v1`)
    .filter(({ block }) => /\.r:\*|\.rlistings/.test(block.container_read ?? ""))
    .map(({ address }) => address);
}

/** Octavia filters by a group of its own, which opens the listeners' ports to their `allowed_cidrs`, and to everybody without a list. */
function balancersOf(stack: Record<string, any>): Reading["balancers"] {
  const led = translated(stack);
  return resourcesOf(stack, `${P}_lb_loadbalancer_v2`).map(({ address }) => ({
    address,
    public: led.includes(address),
    ports: resourcesOf(stack, `${P}_lb_listener_v2`)
      .filter(({ block }) => referenceIn(block.loadbalancer_id) === address)
      .map(({ block }) => {
        const allowed = listOf<string>(block.allowed_cidrs);
        const from = allowed.length > 0 ? allowed : EVERYBODY;
        return { port: block.protocol_port as number, protocol: String(block.protocol).toLowerCase(), from };
      }),
  }));
}

/** A router with a gateway translates the addresses of the subnets that it stands on, unless it is told not to. */
function waysOut(stack: Record<string, any>): string[] {
  const leads = ({ block }: Found): boolean => block.external_network_id !== undefined && block.enable_snat !== false;
  const routers = resourcesOf(stack, `${P}_networking_router_v2`).filter(leads);
  return resourcesOf(stack, `${P}_networking_router_interface_v2`)
    .filter(({ block }) => routers.some(({ address }) => address === referenceIn(block.router_id)))
    .flatMap(({ block }) => referencesIn(block.subnet_id))
    .flatMap((subnet) => blockAt(stack, subnet)?.cidr as string);
}
