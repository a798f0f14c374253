import { openingsOf, portsOf } from "./neutron";
import type { Reader, Reading } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resolved, resourcesOf } from "../references";
import { letsEverybodyIn, publicS3Buckets } from "../s3-buckets";

/** What differs between the clouds on Huawei's technology, by the documentation of their providers. */
export interface HuaweiDialect {
  readonly prefix: string;
  /** The resource that leads a public address to a port. */
  readonly binding: string;
  /** The attribute of an address translation's rule that names the subnet. */
  readonly translates: string;
  /** The identifier of a load balancer's public address. */
  readonly publicAddressOf: (balancer: Record<string, any>) => unknown;
  /** The list of addresses that a listener lets in, by reference; undefined when it lets everybody in. */
  readonly allowListOf: (listener: Record<string, any>) => unknown;
}

const EVERYBODY = ["0.0.0.0/0", "::/0"];
/** ACLs of OBS by which people without an account get in. */
const OPEN_ACLS = ["public-read", "public-read-write", "public-read-delivered", "public-read-write-delivered"];

/** A reader of a VPC cloud of Huawei's kind. A new security group there lets its members in and everything out. */
export function huaweiReader(dialect: HuaweiDialect): Reader {
  const { prefix } = dialect;
  return (stack) => {
    const ports = portsOf(stack, prefix);
    const led = resourcesOf(stack, `${prefix}_${dialect.binding}`).flatMap(({ block }) => referencesIn(block.port_id));
    const networks: Record<string, string[]> = {};
    for (const { server, port } of ports) {
      networks[server] = [...(networks[server] ?? []), ...cidrsOf(stack, port.block.network_id)];
    }
    return {
      openings: openingsOf(stack, { prefix, newGroupsAdmitMembers: true }),
      publicServers: [...new Set(ports.filter(({ port }) => led.includes(port.address)).map(({ server }) => server))],
      networks,
      publicBuckets: [...publicBuckets(stack, prefix), ...publicS3Buckets(stack)],
      publicDatabases: databasesOf(stack, prefix),
      balancers: balancersOf(stack, dialect),
      protectedData: protectedIn(stack, `${prefix}_`, "minio_"),
      waysOut: resourcesOf(stack, `${prefix}_nat_snat_rule_v2`).flatMap(({ block }) => cidrsOf(stack, block[dialect.translates])),
      readsPeerings: true,
    };
  };
}

function cidrsOf(stack: Record<string, any>, subnet: unknown): string[] {
  return referencesIn(subnet).flatMap((address) => (blockAt(stack, address)?.cidr as string | undefined) ?? []);
}

function publicBuckets(stack: Record<string, any>, prefix: string): string[] {
  const byAcl = resourcesOf(stack, `${prefix}_obs_bucket`).filter(({ block }) => OPEN_ACLS.includes(block.acl)).map(({ address }) => address);
  const byPolicy = resourcesOf(stack, `${prefix}_obs_bucket_policy`).filter(({ block }) => letsEverybodyIn(block.policy)).flatMap(({ block }) => referencesIn(block.bucket));
  return [...new Set([...byAcl, ...byPolicy])];
}

/** A database is behind a security group; what the group lets in is all that reaches it. */
function databasesOf(stack: Record<string, any>, prefix: string): Reading["publicDatabases"] {
  const rules = resourcesOf(stack, `${prefix}_networking_secgroup_rule_v2`).filter(({ block }) => block.direction === "ingress");
  return resourcesOf(stack, `${prefix}_rds_instance_v3`).map(({ address, block }) => {
    const group = referenceIn(block.security_group_id);
    const own = group === undefined ? [] : rules.filter((rule) => referenceIn(rule.block.security_group_id) === group);
    const admitted = own.filter((rule) => rule.block.remote_group_id === undefined);
    return { address, from: admitted.map((rule) => resolved(stack, rule.block.remote_ip_prefix ?? "0.0.0.0/0") as string) };
  });
}

function balancersOf(stack: Record<string, any>, { prefix, publicAddressOf, allowListOf }: HuaweiDialect): Reading["balancers"] {
  return resourcesOf(stack, `${prefix}_lb_loadbalancer_v3`).map(({ address, block }) => ({
    address,
    public: publicAddressOf(block) !== undefined,
    ports: resourcesOf(stack, `${prefix}_lb_listener_v3`)
      .filter((listener) => referenceIn(listener.block.loadbalancer_id) === address)
      .map((listener) => {
        const list = referenceIn(allowListOf(listener.block));
        const from = list === undefined ? EVERYBODY : listOf(blockAt(stack, list)?.ip_list).map(({ ip }) => String(ip));
        return { port: listener.block.protocol_port as number, protocol: String(listener.block.protocol).toLowerCase(), from };
      }),
  }));
}
