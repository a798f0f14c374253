import { describe, expect, it } from "vitest";
import { judge } from "./findings";

const of = (type: string, attributes: object, others: object = {}): string[] =>
  judge({ resource: { [type]: { one: attributes as never }, ...others } } as never).findings.map(({ aspect }) => aspect);

describe("the reading of defaults finds", () => {
  it.each([
    ["a rule for the whole internet", "openstack_networking_secgroup_rule_v2", { direction: "ingress", remote_ip_prefix: "0.0.0.0/0" }, "ingress"],
    ["a rule that names nobody", "openstack_networking_secgroup_rule_v2", { direction: "ingress" }, "ingress"],
    ["a rule for all of IPv6", "hcloud_firewall", { rule: [{ direction: "in", source_ips: ["10.0.0.0/8", "::/0"] }] }, "ingress"],
    ["a group that lets in what no rule names", "scaleway_instance_security_group", { inbound_default_policy: "accept", stateful: true }, "ingress"],
    ["a server without a firewall", "upcloud_server", { firewall: false, login: [{ create_password: false }], network_interface: [{ type: "private" }], template: [{ encrypt: true }] }, "ingress"],
    ["a firewall that ends without closing", "upcloud_firewall_rules", { firewall_rule: [{ action: "accept", direction: "in", source_address_start: "10.0.0.0" }] }, "ingress"],
    ["a device that drops nothing", "incus_instance", { device: [{ type: "nic", properties: { "security.acls": "web" } }] }, "ingress"],
    ["a server with the public network of its provider's default", "hcloud_server", { firewall_ids: ["1"], ssh_keys: ["1"] }, "address"],
    ["a bucket that everybody reads", "minio_s3_bucket", { acl: "public-read" }, "private"],
    ["a container that everybody reads", "openstack_objectstorage_container_v1", { container_read: ".r:*" }, "private"],
    ["a database that the internet reaches", "stackit_postgresflex_instance", { acl: ["0.0.0.0/0"] }, "private"],
    ["a database with an endpoint of the internet beside its network", "scaleway_rdb_instance", { private_network: {}, load_balancer: [{}], encryption_at_rest: true }, "private"],
    ["a database that keeps plain text", "scaleway_rdb_instance", { private_network: {} }, "encrypted"],
    ["a bucket that no rule encrypts", "scaleway_object_bucket", { name: "files" }, "encrypted"],
    ["a cache without TLS", "scaleway_redis_cluster", { private_network: [{}], password: "${random_password.one.result}", tls_enabled: false }, "tls"],
    ["a password that is written out", "scaleway_redis_cluster", { private_network: [{}], password: "secret1234", tls_enabled: true }, "secret"],
    ["a password deep within a list", "upcloud_gateway_connection_tunnel", { ipsec_auth_psk: [{ psk: "secret1234" }] }, "secret"],
    ["a short password", "random_password", { length: 8 }, "password"],
    ["a password for the administrator", "openstack_compute_instance_v2", { network: [{ port: "1" }], admin_pass: "${random_password.one.result}" }, "password"],
  ])("%s", (_title, type, attributes, aspect) => {
    expect(of(type, attributes)).toContain(aspect);
  });

  it("a rule of encryption that is about another bucket", () => {
    const rules = { scaleway_object_bucket_server_side_encryption_configuration: { two: { bucket: "${scaleway_object_bucket.other.name}", rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256" }] }] } } };
    expect(of("scaleway_object_bucket", { name: "files" }, rules)).toEqual(["encrypted"]);
  });

  it("a store that is spoken to without TLS", () => {
    expect(judge({ provider: { minio: [{ minio_ssl: false }] } }).findings).toEqual([{ type: "minio", aspect: "tls" }]);
  });

  it("a type that nobody has read the pages of", () => {
    expect(judge({ resource: { hcloud_something_new: { one: {} } } }).unread).toEqual(["hcloud_something_new"]);
  });

  it("nothing in what is closed", () => {
    expect(of("openstack_networking_secgroup_rule_v2", { direction: "ingress", remote_ip_prefix: "10.0.0.0/20" })).toEqual([]);
    expect(of("openstack_networking_secgroup_rule_v2", { direction: "egress" })).toEqual([]);
  });
});
