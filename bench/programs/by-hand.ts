import { GROUP, share } from "./share";

type Block = Record<string, unknown>;

/** Terraform JSON, as somebody writes it by hand, with short names. */
class Document {
  public readonly resource: Record<string, Record<string, Block>> = {};
  public readonly data: Record<string, Record<string, Block>> = {};
  public readonly provider: Record<string, Block[]> = {};

  /** Adds a resource, and gives the expression for its identifier. */
  public add(type: string, name: string, attributes: Block): string {
    (this.resource[type] ??= {})[name] = attributes;
    return `\${${type}.${name}.id}`;
  }
}

/** What portable.ts defines, as a plain object. */
export function byHand(clouds: readonly string[], servers: number): object {
  const document = new Document();
  for (const [name, count] of share(clouds, servers)) {
    for (let first = 0; first < count; first += GROUP) {
      const until = Math.min(first + GROUP, count);
      (name === "scaleway" ? addScaleway : addOpenStack)(document, name, first, until);
    }
  }
  const volumes = ["scaleway_block_volume", "openstack_blockstorage_volume_v3"].flatMap((type) => Object.keys(document.resource[type] ?? {}).map((id) => `${type}.${id}`));
  document.add("terraform_data", "protected", { for_each: `\${toset(${JSON.stringify(volumes)})}`, lifecycle: { prevent_destroy: true } });
  return document;
}

function addScaleway(document: Document, _name: string, first: number, until: number): void {
  document.provider.scaleway = [{ region: "fr-par", zone: "fr-par-1" }];
  const vpcId = document.add("scaleway_vpc", `network-${first}`, { name: `network-${first}` });
  const networkId = document.add("scaleway_vpc_private_network", `network-${first}`, {
    name: `network-${first}`,
    vpc_id: vpcId,
    ipv4_subnet: { subnet: "10.0.0.0/20" },
  });
  const groupId = document.add("scaleway_instance_security_group", `firewall-${first}`, {
    name: `firewall-${first}`,
    inbound_default_policy: "drop",
    outbound_default_policy: "accept",
    inbound_rule: [22, 443].map((port) => ({ action: "accept", protocol: "TCP", port, ip_range: "0.0.0.0/0" })),
  });
  for (let index = first; index < until; index += 1) {
    const volumeId = document.add("scaleway_block_volume", `data-${index}`, { name: `data-${index}`, size_in_gb: 11, iops: 5000, lifecycle: { prevent_destroy: true } });
    const serverId = document.add("scaleway_instance_server", `web-${index}`, {
      name: `web-${index}`,
      type: "BASIC3-X2C-4G",
      image: "debian_bookworm",
      security_group_id: groupId,
      additional_volume_ids: [volumeId],
    });
    document.add("scaleway_instance_private_nic", `web-${index}`, { server_id: serverId, private_network_id: networkId });
  }
}

function addOpenStack(document: Document, name: string, first: number, until: number): void {
  const at = (id: string): string => `${name}-${id}`;
  const alias = name === "openstack" ? {} : { alias: name };
  const provider = name === "openstack" ? {} : { provider: `openstack.${name}` };
  if (first === 0) {
    (document.provider.openstack ??= []).push({ ...alias, region: "RegionOne" });
    (document.data.openstack_networking_network_v2 ??= {})[at("external")] = { ...provider, name: "public", external: true };
  }
  const networkId = document.add("openstack_networking_network_v2", at(`network-${first}`), { ...provider, name: `network-${first}` });
  const subnetId = document.add("openstack_networking_subnet_v2", at(`network-${first}`), { ...provider, network_id: networkId, cidr: "10.0.0.0/20" });
  const routerId = document.add("openstack_networking_router_v2", at(`network-${first}`), {
    ...provider,
    external_network_id: `\${data.openstack_networking_network_v2.${at("external")}.id}`,
  });
  document.add("openstack_networking_router_interface_v2", at(`network-${first}`), { ...provider, router_id: routerId, subnet_id: subnetId });
  const groupId = document.add("openstack_networking_secgroup_v2", at(`firewall-${first}`), { ...provider, name: `firewall-${first}` });
  const inbound = { ...provider, direction: "ingress", ethertype: "IPv4", security_group_id: groupId };
  document.add("openstack_networking_secgroup_rule_v2", at(`inner-${first}`), { ...inbound, remote_ip_prefix: "10.0.0.0/20" });
  for (const port of [22, 443]) {
    const range = { protocol: "tcp", port_range_min: port, port_range_max: port, remote_ip_prefix: "0.0.0.0/0" };
    document.add("openstack_networking_secgroup_rule_v2", at(`port-${port}-${first}`), { ...inbound, ...range });
  }
  for (let index = first; index < until; index += 1) {
    const volumeId = document.add("openstack_blockstorage_volume_v3", at(`data-${index}`), { ...provider, name: `data-${index}`, size: 10, lifecycle: { prevent_destroy: true } });
    const portId = document.add("openstack_networking_port_v2", at(`web-${index}`), {
      ...provider,
      network_id: networkId,
      fixed_ip: [{ subnet_id: subnetId }],
      security_group_ids: [groupId],
    });
    const instanceId = document.add("openstack_compute_instance_v2", at(`web-${index}`), {
      ...provider,
      name: `web-${index}`,
      flavor_name: "m1.small",
      image_name: "Debian 12",
      network: [{ port: portId }],
      lifecycle: { ignore_changes: ["image_id", "image_name"], replace_triggered_by: [`terraform_data.${at(`web-${index}`)}`] },
    });
    document.add("terraform_data", at(`web-${index}`), { input: "Debian 12" });
    document.add("openstack_compute_volume_attach_v2", at(`web-${index}`), { ...provider, instance_id: instanceId, volume_id: volumeId });
  }
}
