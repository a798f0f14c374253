import type { Attributes } from "archipel/testing";
import type { Check } from "./reading";
import { blocks, check, isInside, list, some } from "./reading";

const NEUTRON = ["openstack", "opentelekomcloud", "flexibleengine"];
const neutron = (name: string): string[] => NEUTRON.map((provider) => `${provider}_networking_${name}`);

/** A rule of these is about what comes in, and names who may. */
function inward(direction: string, inbound: string, source: string, group = ""): Check["holds"] {
  return (rule) => rule[direction] !== inbound || rule[group] !== undefined || isInside(rule[source]);
}

const allClosed = (rules: unknown): boolean => blocks(rules).every(({ action }) => action === "drop");

/** A device of Incus is on a network with a list of rules, and drops what none of them allows. */
function isGuarded({ type, properties }: Attributes): boolean {
  const given = (properties ?? {}) as Attributes;
  return type !== "nic" || (given["security.acls"] !== undefined && given["security.acls.default.ingress.action"] === "drop");
}

/** Who is let in: rules of firewalls, and that each server stands behind one. */
export const FIREWALLS: readonly Check[] = [
  check("ingress", neutron("secgroup_rule_v2"), inward("direction", "ingress", "remote_ip_prefix", "remote_group_id")),
  // The default rules of these two open the group to itself; with the rules of the program alone nothing is open that it does not say.
  check("ingress", neutron("secgroup_v2").slice(1), ({ delete_default_rules }) => delete_default_rules === true),
  check("ingress", neutron("port_v2"), ({ security_group_ids, no_security_groups, port_security_enabled, fixed_ip, device_id }, all) => {
    // A port of a router has no server behind it.
    const isOfServer = all.of("openstack_networking_router_interface_v2").every(({ port_id }) => all.referred(port_id, "openstack_networking_port_v2")?.fixed_ip !== fixed_ip);
    return port_security_enabled !== false && (some(security_group_ids) || (no_security_groups === true && !isOfServer && device_id === undefined));
  }),
  check("ingress", NEUTRON.map((provider) => `${provider}_compute_instance_v2`), ({ network }) => blocks(network).every(({ port }) => port !== undefined)),
  check("ingress", ["opentelekomcloud_as_group_v1", "flexibleengine_as_group"], ({ security_groups }) => some(security_groups)),
  check("ingress", "hcloud_firewall", ({ rule }) => blocks(rule).every(({ direction, source_ips }) => direction !== "in" || list(source_ips).every(isInside))),
  check("ingress", "hcloud_server", ({ firewall_ids }) => some(firewall_ids)),
  check("ingress", "scaleway_instance_security_group", ({ inbound_default_policy, stateful, inbound_rule }) =>
    inbound_default_policy === "drop" && stateful === true && blocks(inbound_rule).every(({ action, ip_range }) => action === "drop" || isInside(ip_range))),
  check("ingress", "scaleway_instance_server", ({ security_group_id }) => security_group_id !== undefined),
  check("ingress", "exoscale_security_group_rule", inward("type", "INGRESS", "cidr", "user_security_group_id")),
  check("ingress", ["exoscale_compute_instance", "exoscale_instance_pool"], ({ security_group_ids }) => some(security_group_ids)),
  // The group that Exoscale makes for the nodes of a cluster: what it lets in, no page says.
  check("ingress", "exoscale_sks_cluster", ({ create_default_security_group }) => create_default_security_group !== true),
  check("ingress", "outscale_security_group_rule", inward("flow", "Inbound", "ip_range", "rules")),
  check("ingress", "outscale_vm", ({ security_group_ids, nics }) => some(security_group_ids) || (some(nics) && blocks(nics).every((nic) => some(nic.security_group_ids)))),
  check("ingress", "stackit_security_group_rule", inward("direction", "ingress", "ip_range", "remote_security_group_id")),
  check("ingress", "stackit_security_group", ({ stateful }) => stateful === true),
  check("ingress", "stackit_network_interface", ({ security_group_ids, security }) => some(security_group_ids) && security !== false),
  check("ingress", "seca_security_group", ({ rules }) => blocks(rules).every((rule) => rule.direction !== "ingress" || (some(rule.source_refs) && list(rule.source_refs).every(isInside)))),
  check("ingress", "seca_instance", ({ security_group_id }) => security_group_id !== undefined),
  check("ingress", "ionoscloud_nsg_firewallrule", inward("type", "INGRESS", "source_ip")),
  check("ingress", "ionoscloud_vcpu_server", ({ security_groups_ids, nic }) => some(security_groups_ids) && blocks(nic).every(({ firewall_active }) => firewall_active === true)),
  check("ingress", "ionoscloud_autoscaling_group", ({ replica_configuration }) => {
    const nics = blocks(blocks(replica_configuration)[0].nic);
    return nics.every((nic) => nic.firewall_active === true && blocks(nic.firewall_rule).every(({ source_ip }) => isInside(source_ip)));
  }),
  check("ingress", "upcloud_server", ({ firewall }) => firewall === true),
  check("ingress", "upcloud_firewall_rules", ({ firewall_rule }) => {
    const inbound = blocks(firewall_rule).filter(({ direction }) => direction === "in");
    return inbound.at(-1)?.action === "drop" && inbound.every(({ action, source_address_start }) => action === "drop" || isInside(source_address_start));
  }),
  check("ingress", "gridscale_firewall", ({ rules_v4_in, rules_v6_in }) => some(rules_v4_in) && some(rules_v6_in) && allClosed(rules_v4_in) && allClosed(rules_v6_in)),
  check("ingress", "incus_network_acl", ({ ingress }) => blocks(ingress).every(({ source }) => isInside(source))),
  check("ingress", "incus_instance", ({ device }) => blocks(device).every(isGuarded)),
  check("ingress", "cloudavenue_edgegateway_firewall", ({ rules }, all) => {
    const inbound = blocks(rules).filter(({ direction }) => direction !== "OUT");
    const isKnown = (id: string): boolean => list(all.referred(id, "cloudavenue_edgegateway_ip_set")?.ip_addresses ?? "0.0.0.0/0").every(isInside);
    return inbound.at(-1)?.action === "DROP" && inbound.every(({ action, source_ids }) => action === "DROP" || (some(source_ids) && list(source_ids).every(isKnown)));
  }),
];

const ADDRESSES = [
  "openstack_networking_floatingip_v2", "opentelekomcloud_vpc_eip_v1", "flexibleengine_vpc_eip", "hcloud_primary_ip", "scaleway_instance_ip", "scaleway_lb_ip", "exoscale_elastic_ip",
  "outscale_public_ip", "ionoscloud_ipblock", "stackit_public_ip", "upcloud_floating_ip_address", "gridscale_ipv4", "gridscale_ipv6", "cloudavenue_publicip", "seca_public_ip",
];
const isOnPublicNetwork = ({ type }: Attributes): boolean => type === "public";

/** What has an address of the internet. */
export const PUBLIC_ADDRESSES: readonly Check[] = [
  check("address", ADDRESSES, () => false),
  check("address", "hcloud_server", ({ public_net }) =>
    some(public_net) && blocks(public_net).every(({ ipv4_enabled, ipv6_enabled }) => ipv4_enabled === false && ipv6_enabled === false)),
  check("address", "hcloud_load_balancer_network", ({ enable_public_interface }) => enable_public_interface === false),
  check("address", "scaleway_instance_server", ({ ip_id, ip_ids, enable_dynamic_ip }) => ip_id === undefined && !some(ip_ids) && enable_dynamic_ip !== true),
  check("address", "exoscale_compute_instance", (server) => server.private === true),
  check("address", ["exoscale_instance_pool", "exoscale_sks_nodepool"], () => false), // they always have one
  check("address", "outscale_subnet", ({ map_public_ip_on_launch }) => map_public_ip_on_launch !== true),
  check("address", "ionoscloud_lan", (lan) => lan.public === false),
  check("address", ["upcloud_server"], ({ network_interface }) => some(network_interface) && !blocks(network_interface).some(isOnPublicNetwork)),
  check("address", "upcloud_loadbalancer", ({ networks }) => !blocks(networks).some(isOnPublicNetwork)),
  check("address", "upcloud_kubernetes_cluster", ({ private_node_groups }) => private_node_groups === true),
  check("address", "scaleway_k8s_pool", ({ public_ip_disabled }) => public_ip_disabled === true),
  check("address", "ovh_cloud_project_kube", ({ private_network_configuration }) => blocks(private_network_configuration).every((given) => given.private_network_routing_as_default === true)),
  check("address", "outscale_load_balancer", ({ load_balancer_type }) => load_balancer_type === "internal"),
  check("address", "stackit_loadbalancer", ({ options }) => blocks(options).some(({ private_network_only }) => private_network_only === true)),
  check("address", "gridscale_server", ({ network, ipv4, ipv6 }, all) =>
    ipv4 === undefined && ipv6 === undefined && blocks(network).every(({ object_uuid }) => all.referred(object_uuid, "gridscale_network") !== undefined)),
  check("address", "cloudavenue_vm", ({ resource }) => blocks((resource as Attributes).networks).every(({ type }) => type === "org")),
  check("address", "ovh_cloud_project_database", ({ nodes }) => blocks(nodes).every(({ network_id }) => network_id !== undefined)),
];
