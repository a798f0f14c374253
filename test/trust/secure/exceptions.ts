import type { Aspect } from "./checks/reading";

/** What does not hold by default, why, and who says so. One that is no longer needed fails the test. */
export interface Exception {
  readonly aspect: Aspect;
  readonly types: readonly string[];
  /** The constructs that it is about. @default - all */
  readonly constructs?: readonly string[];
  /** The folders of the clouds that it is about. @default - all */
  readonly clouds?: readonly string[];
  readonly reason: string;
  readonly source: string;
}

const CLUSTER = ["KubernetesCluster"];

/** Addresses and APIs of the internet. */
const PUBLIC: readonly Exception[] = [
  {
    aspect: "ingress",
    constructs: ["LoadBalancer"],
    types: ["outscale_security_group_rule"],
    reason: "OUTSCALE makes no load balancer without a listener, so that this program has one; a listener is there to be reached, and takes from everybody unless it says `allowedCidrs`",
    source: "src/load-balancing/listener.ts, allowedCidrs",
  },
  {
    aspect: "address",
    constructs: ["LoadBalancer"],
    types: [
      "cloudavenue_publicip", "flexibleengine_vpc_eip", "hcloud_load_balancer_network", "ionoscloud_ipblock", "ionoscloud_lan", "openstack_networking_floatingip_v2", "opentelekomcloud_vpc_eip_v1",
      "outscale_load_balancer", "outscale_public_ip", "scaleway_lb_ip", "stackit_loadbalancer", "stackit_public_ip", "upcloud_loadbalancer",
    ],
    reason: "a load balancer has a public address unless the program says `publicIp: false`, and no port until a listener is added; a program of 0.1.0 that says nothing would lose the address that its names lead to, so the default stays, and the program is warned",
    source: "src/load-balancing/load-balancer-props.ts, publicIp",
  },
  { aspect: "address", constructs: ["VpnConnection"], types: ["cloudavenue_publicip"], reason: "the tunnel goes over the internet: that is what a VPN gateway is asked for", source: "src/network/vpn-gateway.ts" },
  {
    aspect: "address", clouds: ["exoscale"], constructs: ["AutoScalingGroup"], types: ["exoscale_instance_pool"],
    reason: "servers of a pool always have a public address, so the group is refused unless the program says `publicIp: true`; nothing is let in", source: "docs/resources/instance_pool.md of the provider 0.70.0",
  },
  {
    aspect: "address", clouds: ["ionoscloud"], constructs: ["AutoScalingGroup"], types: ["ionoscloud_lan"],
    reason: "addresses on private LANs are not told to a group, so the group is refused unless the program says `publicIp: true`; nothing is let in", source: "src/clouds/ionoscloud/auto-scaling-capabilities.ts",
  },
  {
    aspect: "address", constructs: CLUSTER, types: ["exoscale_sks_nodepool"],
    reason: "nodes always have a public address: no attribute says otherwise", source: "docs/resources/sks_nodepool.md of the provider 0.70.0",
  },
  {
    aspect: "address", constructs: CLUSTER, types: ["scaleway_k8s_pool"],
    reason: "public_ip_disabled is ForceNew, so it would replace pools that stand, and nodes without an address need a Public Gateway", source: "internal/services/k8s/pool.go of the provider",
  },
  {
    aspect: "address", constructs: CLUSTER, types: ["upcloud_kubernetes_cluster"],
    reason: "private_node_groups replaces a cluster that stands, and needs a NAT gateway on the network", source: "internal/service/kubernetes/cluster.go of the provider, RequiresReplace",
  },
  {
    aspect: "address", constructs: CLUSTER, types: ["ovh_cloud_project_kube"],
    reason: "private routing by default needs a gateway on the network, and cuts nodes that stand off from the internet", source: "docs/resources/cloud_project_kube.md of the provider: private_network_routing_as_default",
  },
  {
    aspect: "private", constructs: CLUSTER, types: ["openstack_containerinfra_clustertemplate_v1", "ovh_cloud_project_kube", "scaleway_k8s_cluster", "stackit_ske_cluster", "upcloud_kubernetes_cluster"],
    reason: "the API answers on the internet, by TLS and to the certificates or tokens of the cluster alone; closed to all it could not be used, and the portable class has no list of who may (the provider's class has); Open Telekom Cloud and Flexible Engine keep it private",
    source: "src/kubernetes/kubernetes-cluster.ts",
  },
  { aspect: "private", constructs: CLUSTER, types: ["exoscale_sks_cluster"], reason: "the provider has nothing that says who reaches the API; it answers to certificates of the cluster alone", source: "docs/resources/sks_cluster.md of the provider 0.70.0" },
  {
    aspect: "ingress", constructs: CLUSTER, types: ["exoscale_sks_cluster"],
    reason: "Exoscale makes the security group of the nodes for the CNI, and does not say whether it lets in the ports of services; another one would replace pools that stand", source: "docs/resources/sks_cluster.md of the provider 0.70.0: create_default_security_group",
  },
  {
    aspect: "private", constructs: ["ContainerApp"], types: ["scaleway_container"],
    reason: "an application answers everybody unless the program says `publicAccess: false`, by HTTPS alone; the default stays for the programs of 0.1.0, and the program is warned", source: "src/containers/container-app-props.ts, publicAccess",
  },
];

/** What is not encrypted at rest by default, though the provider has a word for it. */
const PLAIN: readonly Exception[] = [
  {
    aspect: "encrypted", clouds: ["exoscale", "hetzner", "safespring", "syseleven", "upcloud"], types: ["minio_s3_bucket"],
    reason: "the store has no encryption by a rule of the bucket that its pages tell of; Exoscale and SysEleven encrypt what they keep by themselves", source: "src/clouds/*/security.ts, with the pages that were read",
  },
  { aspect: "encrypted", types: ["flexibleengine_obs_bucket"], reason: "SSE-KMS alone: whoever has no right on the key no longer reads, everybody's reading and access keys among them", source: "docs/resources/obs_bucket.md of the provider: encryption" },
  { aspect: "encrypted", types: ["opentelekomcloud_obs_bucket"], reason: "SSE-KMS alone, with a key that has to be made, paid and given rights on", source: "docs/resources/obs_bucket.md of the provider: server_side_encryption" },
  { aspect: "encrypted", types: ["opentelekomcloud_evs_volume_v3"], reason: "kms_id is ForceNew: the volume would be replaced, and what is on it lost", source: "opentelekomcloud/services/evs/resource_opentelekomcloud_evs_volume_v3.go of the provider" },
  { aspect: "encrypted", types: ["flexibleengine_blockstorage_volume_v2"], reason: "encryption is decided when a volume is made, with a key that has to be made", source: "docs/resources/blockstorage_volume_v2.md of the provider" },
  { aspect: "encrypted", types: ["stackit_volume"], reason: "encryption_parameters replaces the volume, and needs a key of STACKIT's KMS", source: "stackit/internal/services/iaas/volume/resource.go of the provider: RequiresReplace" },
  { aspect: "encrypted", types: ["upcloud_server", "upcloud_storage"], reason: "encrypt is decided when a disk is made: the disk would be replaced; new ones say it by the mixin EncryptedVolume", source: "internal/service/storage/storage.go and internal/service/server/server.go of the provider" },
  { aspect: "encrypted", types: ["upcloud_kubernetes_cluster"], reason: "storage_encryption replaces a cluster that stands", source: "internal/service/kubernetes/cluster.go of the provider" },
  {
    aspect: "encrypted", types: ["openstack_blockstorage_volume_v3"],
    reason: "a volume is encrypted by its type, and each cloud has types of its own, at prices of their own; another type moves the volume. `volumeType` says it, and the policy EncryptionAtRest asks for it; Leafcloud's default type is encrypted",
    source: "src/clouds/*/security.ts: the types that are",
  },
];

/** Where TLS is offered, and not asked for. */
const CLEAR: readonly Exception[] = [
  {
    aspect: "tls", constructs: ["DatabaseMysql"], types: ["opentelekomcloud_rds_instance_v3", "flexibleengine_rds_instance_v3"],
    reason: "ssl_enable of MySQL offers TLS and does not ask for it, and turning it on restarts a server that stands; it is reached on its network alone",
    source: "opentelekomcloud-docs/relational-database-service: umn/source/working_with_rds_for_mysql/data_security/configuring_an_ssl_connection.rst; docs/resources/rds_instance_v3.md of the providers",
  },
];

/** How people get into servers that the program gives no SSH key. */
const LOGINS: readonly Exception[] = [
  { aspect: "password", types: ["hcloud_server"], reason: "without `sshKeys`, Hetzner makes a random password for root and mails it; no switch turns that off, and user data that did would replace the server", source: "docs/resources/server.md of the provider: ssh_keys" },
  { aspect: "password", types: ["ionoscloud_vcpu_server", "ionoscloud_autoscaling_group"], reason: "an image of IONOS wants a password or SSH keys; without `sshKeys` it is a random one of 32 characters", source: "docs/resources/vcpu_server.md of the provider: image_password" },
  { aspect: "password", types: ["gridscale_storage"], reason: "a template of gridscale wants a password or SSH keys; without `sshKeys` it is a random one of 32 characters", source: "website/docs/r/storage.html.md of the provider: template" },
  { aspect: "password", types: ["cloudavenue_vm"], reason: "the customization of a virtual machine makes a random password for root, which neither the program nor its state sees; what an image is left with otherwise, no page says", source: "docs/resources/vm.md of the provider: auto_generate_password" },
];

export const EXCEPTIONS: readonly Exception[] = [...PUBLIC, ...PLAIN, ...CLEAR, ...LOGINS];
