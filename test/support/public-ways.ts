import { TerraformDataSource } from "cdktf";
import { Bucket, ContainerApp, ContainerRegistry, KubernetesCluster, LoadBalancer, PublicIp, SecuritySubject as S } from "archipel";
import { override, plain, plainData } from "./security-bench";
import type { Bench } from "../../src/testing/conformance/bench";
import { cacheBase, databaseBase } from "../../src/testing/conformance/databases-bench";

/** A way in which something becomes public. */
export interface PublicWay {
  readonly title: string;
  /** What becomes public by it. */
  readonly subjects: readonly S[];
  readonly open: (bench: Bench) => void;
}

function way(title: string, subject: S | readonly S[], open: (bench: Bench) => void): PublicWay {
  return { title, subjects: [subject].flat() as S[], open };
}

/** A resource that no portable construct made. */
function lone(type: string, subject: S, attributes: Readonly<Record<string, unknown>> = {}): PublicWay {
  return way(`${type} with ${JSON.stringify(attributes)}`, subject, (bench) => void plain(bench.scope, "lone", type, attributes));
}

/** An override on what a private server was made of. */
function opened(type: string, path: string, value: unknown): PublicWay {
  return way(`an override of ${type}.${path}`, S.SERVER, (bench) => override(bench.server("opened"), type, path, value));
}

const SERVER = way("a server with a public address", S.SERVER, (bench) => void bench.server("web", { network: bench.network, publicIp: true }));
const PUBLIC_SERVER = way("a server on the network of public addresses", S.SERVER, (bench) => void bench.server("web", { publicIp: true }));
const ADDRESS = way("a public address that is given to a server", S.SERVER, (bench) => bench.server("web").attachPublicIp(new PublicIp(bench.scope, "address")));
const BUCKET = way("a bucket that everybody may read", S.BUCKET, (bench) => void new Bucket(bench.scope, "open", { publicRead: true }));
const BALANCER = way("a load balancer", S.LOAD_BALANCER, (bench) => void new LoadBalancer(bench.scope, "balancer", { network: bench.network }));

const POLICY = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject" }] });
const BESIDE_A_BUCKET: readonly (readonly [type: string, attributes: Readonly<Record<string, unknown>>])[] = [
  ["minio_s3_bucket_policy", { bucket: "files", policy: POLICY }],
  ["minio_s3_bucket_anonymous_access", { bucket: "files", access_type: "public-read" }],
  ["minio_s3_object", { bucket_name: "files", acl: "public-read" }],
];
const S3: PublicWay[] = [
  way("an override of a bucket's ACL", S.BUCKET, (bench) => override(new Bucket(bench.scope, "more"), "minio_s3_bucket", "acl", "public-read")),
  ...BESIDE_A_BUCKET.map(([type, attributes]) =>
    way(type, S.BUCKET, (bench) => {
      new Bucket(bench.scope, "more");
      plain(bench.scope, "lone", type, attributes);
    })),
];

/** A network that is the external one, in the ways that a program has of naming it. */
const EXTERNAL: Readonly<Record<string, (bench: Bench) => string>> = {
  "a network that it makes external": ({ scope }) => plain(scope, "ext", "openstack_networking_network_v2", { external: true }).fqn,
  "the external network that it looks up": ({ scope }) => plainData(scope, "ext", "openstack_networking_network_v2", { external: true }).fqn,
};

/** Everything of OpenStack that can stand on a network. */
function onNetwork(title: string, network: (bench: Bench) => string): PublicWay[] {
  const idOf = (fqn: string): string => `\${${fqn}.id}`;
  const direct = (type: string, subject: S, write: (id: string) => Readonly<Record<string, unknown>>): PublicWay =>
    way(`${type} on ${title}`, subject, (bench) => void plain(bench.scope, "lone", type, write(idOf(network(bench)))));
  const through = (middle: string, type: string, subjects: readonly S[], write: (id: string) => Readonly<Record<string, unknown>>): PublicWay =>
    way(`${type} by ${middle} on ${title}`, subjects, (bench) => {
      const between = plain(bench.scope, "middle", middle, { network_id: idOf(network(bench)) });
      plain(bench.scope, "lone", type, write(idOf(between.fqn)));
    });
  const port = "openstack_networking_port_v2";
  return [
    direct("openstack_compute_instance_v2", S.SERVER, (uuid) => ({ network: [{ uuid }] })),
    direct("openstack_compute_interface_attach_v2", S.SERVER, (network_id) => ({ network_id })),
    direct(port, S.SERVER, (network_id) => ({ network_id })),
    direct("openstack_lb_loadbalancer_v2", S.LOAD_BALANCER, (vip_network_id) => ({ vip_network_id })),
    through(port, "openstack_compute_instance_v2", [S.SERVER], (id) => ({ network: [{ port: id }] })),
    through(port, "openstack_compute_interface_attach_v2", [S.SERVER], (port_id) => ({ port_id })),
    through(port, "openstack_lb_loadbalancer_v2", [S.SERVER, S.LOAD_BALANCER], (vip_port_id) => ({ vip_port_id })),
    through("openstack_networking_subnet_v2", "openstack_lb_loadbalancer_v2", [S.LOAD_BALANCER], (vip_subnet_id) => ({ vip_subnet_id })),
  ];
}

/** A network that a cloud's rules know by its name. */
function named(name: string): PublicWay[] {
  return [
    ...onNetwork(`the network ${name}`, ({ scope }) => plainData(scope, "ext", "openstack_networking_network_v2", { name }).fqn)
      .filter(({ title }) => !/interface_attach|by .*loadbalancer|loadbalancer_v2 by/.test(title)),
    lone("openstack_compute_instance_v2", S.SERVER, { network: [{ name }] }),
  ];
}

/** What OpenStack's own resources make public, whatever the portable layer has of it. */
const OPENSTACK_PLAIN: PublicWay[] = [
  ...Object.entries(EXTERNAL).flatMap(([title, network]) => onNetwork(title, network)),
  lone("openstack_networking_floatingip_associate_v2", S.LOAD_BALANCER, { port_id: "${openstack_lb_loadbalancer_v2.some.vip_port_id}" }),
  lone("openstack_networking_floatingip_v2", S.LOAD_BALANCER, { port_id: "${openstack_lb_loadbalancer_v2.some.vip_port_id}" }),
  lone("openstack_networking_floatingip_associate_v2", S.SERVER, { port_id: "${openstack_networking_port_v2.some.id}" }),
  lone("openstack_networking_floatingip_v2", S.SERVER, { pool: "public", port_id: "${openstack_networking_port_v2.some.id}" }),
  lone("openstack_networking_portforwarding_v2", S.SERVER, { internal_port_id: "11111111-2222-4333-8444-555555555555" }),
  lone("openstack_objectstorage_container_v1", S.BUCKET, { container_read: ".r:*,.rlistings" }),
  lone("openstack_objectstorage_container_v1", S.BUCKET, { container_write: "*:*" }),
  lone("openstack_containerinfra_cluster_v1", S.KUBERNETES),
];

const OPENSTACK: PublicWay[] = [
  SERVER,
  ADDRESS,
  way("an override that puts a port on the external network", S.SERVER, (bench) => {
    const server = bench.server("opened");
    const external = bench.cloud.node.findAll().find((node): node is TerraformDataSource => TerraformDataSource.isTerraformDataSource(node))!;
    override(server, "openstack_networking_port_v2", "network_id", `\${${external.fqn}.id}`);
  }),
  ...OPENSTACK_PLAIN,
];

const HUAWEI = (prefix: string): PublicWay[] => [
  SERVER,
  ADDRESS,
  BUCKET,
  way("an override of a bucket's ACL", S.BUCKET, (bench) => override(new Bucket(bench.scope, "more"), `${prefix}_obs_bucket`, "acl", "public-read")),
  lone(`${prefix}_networking_floatingip_v2`, S.SERVER, { port_id: "${x_y.z.id}" }),
  ...["nat_dnat_rule_v2", "networking_floatingip_associate_v2", "compute_floatingip_associate_v2"].map((type) => lone(`${prefix}_${type}`, S.SERVER)),
  ...["obs_bucket_object", "s3_bucket"].map((type) => lone(`${prefix}_${type}`, S.BUCKET, { acl: "public-read" })),
  lone(`${prefix}_s3_bucket`, S.BUCKET, { policy: POLICY }),
  lone(`${prefix}_s3_bucket_policy`, S.BUCKET, { policy: POLICY }),
  BALANCER,
  lone(`${prefix}_cce_cluster_v3`, S.KUBERNETES, { eip: "192.0.2.7" }),
  lone(`${prefix}_as_configuration${prefix === "opentelekomcloud" ? "_v1" : ""}`, S.SERVER, { instance_config: { public_ip: { eip: { ip_type: "5_bgp" } } } }),
];

/** Something on a public LAN of IONOS. */
function onPublicLan(type: string, subject: S, write: (lan: string) => Readonly<Record<string, unknown>>): PublicWay {
  return way(`${type} on a public LAN`, subject, (bench) => {
    const lan = plain(bench.scope, "lan", "ionoscloud_lan", { public: true });
    plain(bench.scope, "lone", type, write(`\${${lan.fqn}.id}`));
  });
}

/** What OVHcloud's own provider makes, which the program defines with its first resource. */
const OVH: PublicWay[] = [
  way("a database with a public endpoint", S.DATABASE, (bench) => void databaseBase(bench).define("orders", { publicAccessFrom: ["198.51.100.0/24"] })),
  ...["ovh_cloud_project_kube", "ovh_cloud_project_kube_nodepool"].map((type) =>
    way(type, S.KUBERNETES, (bench) => {
      new Bucket(bench.scope, "more");
      plain(bench.scope, "lone", type, {});
    })),
];

/** By the folder of a cloud: every way that it has, as the portable layer, plain resources and overrides do it. */
export const PUBLIC_WAYS: Readonly<Record<string, readonly PublicWay[]>> = {
  binero: [...OPENSTACK, BALANCER, ...named("europe-se-1-1a-net0")],
  cleura: [...OPENSTACK, BALANCER],
  cloudavenue: [
    SERVER,
    ADDRESS,
    BUCKET,
    lone("cloudavenue_edgegateway_nat_rule", S.SERVER, { rule_type: "DNAT", internal_address: "10.0.0.5" }),
    lone("cloudavenue_s3_bucket_acl", S.BUCKET, { acl: "public-read" }),
    lone("cloudavenue_elb_virtual_service", S.LOAD_BALANCER, { virtual_ip: "${cloudavenue_publicip.some.public_ip}" }),
    lone("cloudavenue_elb_virtual_service", S.LOAD_BALANCER, { virtual_ip: "203.0.113.7" }),
  ],
  cysocloud: [...OPENSTACK, BALANCER, ...named("public"), ...named("public6")],
  elastx: [...OPENSTACK, BALANCER],
  exoscale: [
    SERVER,
    ...S3,
    opened("exoscale_compute_instance", "private", false),
    opened("exoscale_compute_instance", "ipv6", true),
    opened("exoscale_compute_instance", "elastic_ip_ids", ["${exoscale_elastic_ip.some.id}"]),
    lone("exoscale_instance_pool", S.SERVER),
    lone("exoscale_nlb", S.LOAD_BALANCER),
    lone("exoscale_sks_cluster", S.KUBERNETES),
    lone("exoscale_sks_nodepool", S.KUBERNETES),
    lone("exoscale_sos_bucket_policy", S.BUCKET, { policy: POLICY }),
    ...["pg", "mysql", "valkey", "kafka", "opensearch", "grafana"].map((kind) => lone("exoscale_dbaas", S.DATABASE, { [kind]: { ip_filter: ["198.51.100.0/24"] } })),
  ],
  flexibleengine: [
    ...HUAWEI("flexibleengine"),
    lone("flexibleengine_lb_loadbalancer_v3", S.LOAD_BALANCER, { iptype: "5_bgp" }),
    lone("flexibleengine_vpc_eip", S.SERVER, { publicip: { port_id: "${flexibleengine_networking_port_v2.some.id}" } }),
  ],
  gridscale: [
    SERVER,
    opened("gridscale_server", "network.0.object_uuid", "${data.gridscale_public_network.some.id}"),
    lone("gridscale_loadbalancer", S.LOAD_BALANCER),
    lone("gridscale_k8s", S.KUBERNETES),
  ],
  hetzner: [
    SERVER,
    ADDRESS,
    BUCKET,
    ...S3,
    opened("hcloud_server", "public_net.0.ipv4_enabled", true),
    opened("hcloud_server", "public_net", null),
    lone("hcloud_server", S.SERVER),
    lone("hcloud_primary_ip", S.SERVER, { assignee_id: "${hcloud_server.some.id}" }),
    lone("hcloud_floating_ip", S.SERVER, { server_id: 4711 }),
    lone("hcloud_floating_ip_assignment", S.SERVER),
    lone("hcloud_load_balancer", S.LOAD_BALANCER),
  ],
  incus: [
    SERVER,
    ADDRESS,
    opened("incus_instance", "device.0.type", "proxy"),
    lone("incus_network_forward", S.SERVER),
    lone("incus_network_lb", S.LOAD_BALANCER),
  ],
  infomaniak: [...OPENSTACK, BALANCER, ...named("ext-net1")],
  ionoscloud: [
    SERVER,
    ADDRESS,
    BUCKET,
    way("an override that makes a LAN public", S.SERVER, (bench) => {
      bench.server("opened");
      override(bench.network, "ionoscloud_lan", "public", true);
    }),
    ...["ionoscloud_server", "ionoscloud_cube_server", "ionoscloud_vcpu_server"].map((type) => onPublicLan(type, S.SERVER, (lan) => ({ nic: [{ lan }] }))),
    onPublicLan("ionoscloud_nic", S.SERVER, (lan) => ({ lan })),
    onPublicLan("ionoscloud_autoscaling_group", S.SERVER, (lan) => ({ replica_configuration: { nic: [{ lan }] } })),
    ...["ionoscloud_networkloadbalancer", "ionoscloud_application_loadbalancer"].map((type) =>
      onPublicLan(type, S.LOAD_BALANCER, (listener_lan) => ({ listener_lan }))),
    onPublicLan("ionoscloud_pg_cluster", S.DATABASE, (lan_id) => ({ connections: [{ lan_id }] })),
    onPublicLan("ionoscloud_inmemorydb_cluster_v2", S.DATABASE, (lan_id) => ({ connections: { lan_id } })),
  ],
  leafcloud: [...OPENSTACK, BALANCER, ...named("external")],
  openstack: [...OPENSTACK, BALANCER],
  opentelekomcloud: [
    ...HUAWEI("opentelekomcloud"),
    lone("opentelekomcloud_rds_instance_v3", S.DATABASE, { public_ips: ["192.0.2.7"] }),
    lone("opentelekomcloud_vpc_eip_v1", S.SERVER, { publicip: [{ port_id: "${opentelekomcloud_networking_port_v2.some.id}" }] }),
  ],
  outscale: [
    SERVER,
    ADDRESS,
    BUCKET,
    ...S3,
    opened("outscale_vm", "subnet_id", null),
    lone("outscale_public_ip_link", S.SERVER),
    lone("outscale_load_balancer", S.LOAD_BALANCER, { load_balancer_type: "internet-facing" }),
    lone("outscale_load_balancer", S.LOAD_BALANCER),
  ],
  ovhcloud: [...OPENSTACK, BALANCER, ...named("Ext-Net")],
  ovhcloudProject: [...OPENSTACK, BALANCER, ...named("Ext-Net"), ...OVH],
  pluscloudopen: [...OPENSTACK, BALANCER],
  safespring: [PUBLIC_SERVER, BUCKET, ...S3, ...OPENSTACK_PLAIN, ...named("public"), ...named("default")],
  scaleway: [
    SERVER,
    ADDRESS,
    BUCKET,
    BALANCER,
    way("a database with a public endpoint", S.DATABASE, (bench) =>
      void databaseBase(bench).define("orders", { publicAccessFrom: ["198.51.100.0/24"] })),
    way("a cache with a public endpoint", S.DATABASE, (bench) => void cacheBase(bench).define("cache", { publicAccessFrom: ["198.51.100.0/24"] })),
    way("a cluster", S.KUBERNETES, (bench) => void new KubernetesCluster(bench.scope, "cluster", { version: "1.36.1", network: bench.network })),
    way("an application", S.APPLICATION, (bench) => void new ContainerApp(bench.scope, "app", { image: "ghcr.io/example/shop:1.0", port: 8080 })),
    way("a registry that everybody may read", S.REGISTRY, (bench) => void new ContainerRegistry(bench.scope, "images", { publicRead: true })),
    opened("scaleway_instance_server", "enable_dynamic_ip", true),
    opened("scaleway_instance_server", "ip_id", "${scaleway_instance_ip.some.id}"),
    way("an override of a bucket's ACL", S.BUCKET, (bench) => override(new Bucket(bench.scope, "more"), "scaleway_object_bucket", "acl", "public-read")),
    lone("scaleway_lb", S.LOAD_BALANCER),
    lone("scaleway_lb", S.LOAD_BALANCER, { assign_flexible_ip: false, assign_flexible_ipv6: true, ip_id: "${scaleway_lb_ip.some.id}" }),
    lone("scaleway_mongodb_instance", S.DATABASE),
    lone("scaleway_mongodb_instance", S.DATABASE, { private_network: { pn_id: "some" }, public_network: {} }),
    lone("scaleway_redis_cluster", S.DATABASE, { private_network: [{ id: "some" }], public_network: {} }),
    lone("scaleway_rdb_read_replica", S.DATABASE),
    lone("scaleway_rdb_read_replica", S.DATABASE, { private_network: { private_network_id: "some" }, direct_access: {} }),
    lone("scaleway_object", S.BUCKET, { visibility: "public-read" }),
    lone("scaleway_object_bucket_acl", S.BUCKET, { acl: "authenticated-read" }),
    lone("scaleway_vpc_public_gateway", S.SERVER, { bastion_enabled: true }),
    lone("scaleway_rdb_instance", S.DATABASE),
    lone("scaleway_redis_cluster", S.DATABASE),
    lone("scaleway_k8s_pool", S.KUBERNETES),
    lone("scaleway_function", S.APPLICATION, { privacy: "public" }),
    lone("scaleway_vpc_public_gateway_pat_rule", S.SERVER),
  ],
  seca: [],
  stackit: [
    SERVER,
    ADDRESS,
    BUCKET,
    lone("stackit_public_ip_associate", S.SERVER),
    lone("stackit_loadbalancer", S.LOAD_BALANCER),
    lone("stackit_application_load_balancer", S.LOAD_BALANCER),
    lone("stackit_postgresflex_instance", S.DATABASE, { acl: ["0.0.0.0/0"] }),
    lone("stackit_redis_instance", S.DATABASE, { parameters: { sgw_acl: "0.0.0.0/0" } }),
    lone("stackit_ske_cluster", S.KUBERNETES, { network: { control_plane: { access_scope: "PUBLIC" } } }),
    lone("stackit_ske_cluster", S.KUBERNETES),
  ],
  syseleven: [...OPENSTACK, BALANCER, BUCKET, ...S3],
  upcloud: [
    SERVER,
    ...S3,
    opened("upcloud_server", "network_interface.0.type", "public"),
    lone("upcloud_floating_ip_address", S.SERVER, { mac_address: "${upcloud_server.some.network_interface[0].mac_address}" }),
    lone("upcloud_loadbalancer", S.LOAD_BALANCER, { networks: [{ type: "public" }] }),
    BALANCER,
    lone("upcloud_loadbalancer", S.LOAD_BALANCER),
    lone("upcloud_kubernetes_cluster", S.KUBERNETES),
    lone("upcloud_kubernetes_node_group", S.KUBERNETES),
    ...["mysql", "postgresql", "valkey"].map((kind) =>
      lone(`upcloud_managed_database_${kind}`, S.DATABASE, { properties: [{ public_access: true }] })),
  ],
};
