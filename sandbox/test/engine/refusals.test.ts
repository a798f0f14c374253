import { join } from "node:path";
import { expect, test } from "vitest";
import { bench, describeWithEngine, errorsOf, openstack, scaleway } from "../support/engine";
import { freshFolder } from "../support/folders";

const NOWHERE = "b6ab1a4e-4d5c-4f3a-9d0e-000000000000";

const NETWORK = `
resource "openstack_networking_network_v2" "n" { name = "n" }
resource "openstack_networking_subnet_v2" "s" {
  network_id = openstack_networking_network_v2.n.id
  cidr       = "10.0.0.0/24"
}`;

/** Applies a configuration that must be refused; returns the errors and the source lines they point at. */
async function refuse(provider: string, text: string) {
  const place = await bench({ providers: [provider] });
  place.write("main.tf", text);
  await place.terraform.init();
  const outcome = await place.terraform.apply();
  place.sandbox.stop();
  expect(outcome.exitCode).toBe(1);
  return { errors: errorsOf(outcome), snippets: outcome.diagnostics.flatMap(({ snippet }) => (snippet ? [snippet.trim()] : [])) };
}

describeWithEngine("what the world refuses", () => {
  test("a reference to nothing, and the message points at the attribute", async () => {
    const { errors, snippets } = await refuse("openstack", openstack(`resource "openstack_networking_subnet_v2" "s" {\n  network_id = "${NOWHERE}"\n  cidr = "10.0.0.0/24"\n}`));
    expect(errors).toEqual([`Not found: There is no openstack_networking_network_v2 "${NOWHERE}" in the sandbox's world.`]);
    expect(snippets).toEqual([`network_id = "${NOWHERE}"`]);
  });

  test("a reference without a rule of its own, when it has the form of an id", async () => {
    const { errors } = await refuse("openstack", openstack(`resource "openstack_fw_group_v2" "g" {\n  name = "g"\n  ingress_firewall_policy_id = "${NOWHERE}"\n}`));
    expect(errors[0]).toContain(`There is no object "${NOWHERE}"`);
  });

  test("two key pairs of one name", async () => {
    const { errors } = await refuse("openstack", openstack(`resource "openstack_compute_keypair_v2" "a" { name = "admin" }\nresource "openstack_compute_keypair_v2" "b" { name = "admin" }`));
    expect(errors).toEqual([expect.stringMatching(/^Already exists: .*"admin"/)]);
  });

  test("a bucket whose name is taken, in another stack and another region", async () => {
    const world = join(freshFolder(), "world");
    const bucket = (region: string) => scaleway(`resource "scaleway_object_bucket" "b" {\n  name = "pictures"\n  region = "${region}"\n}`);
    const [first, second] = [await bench({ providers: ["scaleway"], world }), await bench({ providers: ["scaleway"], world })];
    first.write("main.tf", bucket("fr-par"));
    second.write("main.tf", bucket("nl-ams"));
    await first.terraform.init();
    await second.terraform.init();
    expect((await first.terraform.apply()).exitCode).toBe(0);
    expect(errorsOf(await second.terraform.apply())).toEqual([`Already exists: There is a scaleway_object_bucket with name "pictures" already (name must be unique).`]);
    first.sandbox.stop();
    second.sandbox.stop();
  });

  test("a value that is not permitted, before anything is planned", async () => {
    const { errors, snippets } = await refuse("scaleway", scaleway(`resource "scaleway_block_volume" "v" {\n  size_in_gb = 20\n  iops = 7000\n}`));
    expect(errors).toEqual(["Value not permitted: iops is 7000; permitted are 5000, 15000."]);
    expect(snippets).toEqual(["iops = 7000"]);
  });

  test("a fixed address outside its subnet", async () => {
    const { errors, snippets } = await refuse("openstack", openstack(`${NETWORK}\nresource "openstack_networking_port_v2" "p" {\n  network_id = openstack_networking_network_v2.n.id\n  fixed_ip {\n    subnet_id = openstack_networking_subnet_v2.s.id\n    ip_address = "10.9.9.9"\n  }\n}`));
    expect(errors).toEqual(["Address outside the subnet: 10.9.9.9 is not an address of the subnet 10.0.0.0/24."]);
    expect(snippets).toEqual([`ip_address = "10.9.9.9"`]);
  });

  test("a server on a network that has no subnet yet", async () => {
    const { errors } = await refuse("openstack", openstack(`resource "openstack_networking_network_v2" "n" { name = "n" }\nresource "openstack_compute_instance_v2" "i" {\n  name = "i"\n  flavor_name = "small"\n  image_name = "Debian 12"\n  network { uuid = openstack_networking_network_v2.n.id }\n}`));
    expect(errors[0]).toMatch(/^Network without a subnet/);
  });

  test("a floating IP on a network that no router leads to", async () => {
    const { errors } = await refuse("openstack", openstack(`${NETWORK}\nresource "openstack_networking_port_v2" "p" {\n  network_id = openstack_networking_network_v2.n.id\n  fixed_ip { subnet_id = openstack_networking_subnet_v2.s.id }\n}\nresource "openstack_networking_floatingip_v2" "f" {\n  pool = "ext-net"\n  port_id = openstack_networking_port_v2.p.id\n}`));
    expect(errors[0]).toMatch(/^Not reachable from outside/);
  });

  test("a route by way of what its router does not reach", async () => {
    const router = `resource "openstack_networking_router_v2" "r" { name = "r" }`;
    const route = (hop: string) => `resource "openstack_networking_router_route_v2" "t" {\n  router_id = openstack_networking_router_v2.r.id\n  destination_cidr = "10.9.0.0/24"\n  next_hop = "${hop}"\n}`;
    const joined = `resource "openstack_networking_router_interface_v2" "i" {\n  router_id = openstack_networking_router_v2.r.id\n  subnet_id = openstack_networking_subnet_v2.s.id\n}`;
    const { errors, snippets } = await refuse("openstack", openstack(`${router}\n${route("10.0.0.9")}`));
    expect(errors).toEqual(["Invalid route: The next hop 10.0.0.9 is not connected with the router."]);
    expect(snippets).toEqual([`next_hop = "10.0.0.9"`]);
    const elsewhere = await refuse("openstack", openstack(`${NETWORK}\n${router}\n${joined}\n${route("10.1.0.9").replace(/\n}$/, "\n  depends_on = [openstack_networking_router_interface_v2.i]\n}")}`));
    expect(elsewhere.errors).toEqual(["Invalid route: The next hop 10.1.0.9 is not connected with the router."]);
  });

  test("a router on two subnets that overlap", async () => {
    const other = NETWORK.replaceAll(`"n"`, `"m"`).replaceAll(`"s"`, `"t"`).replace("network_v2.n.id", "network_v2.m.id");
    const joined = (id: string) => `resource "openstack_networking_router_interface_v2" "${id}" {\n  router_id = openstack_networking_router_v2.r.id\n  subnet_id = openstack_networking_subnet_v2.${id}.id\n}`;
    const { errors } = await refuse("openstack", openstack([NETWORK, other, `resource "openstack_networking_router_v2" "r" { name = "r" }`, joined("s"), joined("t")].join("\n")));
    expect(errors).toEqual([expect.stringMatching(/^Overlapping subnets/)]);
  });

  test("a VPC as its own peer", async () => {
    const { errors } = await refuse("scaleway", scaleway(`resource "scaleway_vpc" "v" { name = "v" }\nresource "scaleway_vpc_connector" "c" {\n  vpc_id = scaleway_vpc.v.id\n  target_vpc_id = scaleway_vpc.v.id\n}`));
    expect(errors).toEqual(["No peer: A VPC is peered with another one of the same region."]);
  });

  test("the destruction of what another stack still needs", async () => {
    const world = join(freshFolder(), "world");
    const [below, above] = [await bench({ providers: ["openstack"], world }), await bench({ providers: ["openstack"], world })];
    below.write("main.tf", openstack(NETWORK));
    above.write("main.tf", openstack(`data "openstack_networking_network_v2" "n" { name = "n" }\nresource "openstack_networking_port_v2" "p" { network_id = data.openstack_networking_network_v2.n.id }`));
    await below.terraform.init();
    await above.terraform.init();
    await below.terraform.apply();
    expect(errorsOf(await above.terraform.apply())).toEqual([]);
    expect(errorsOf(await below.terraform.destroy("-target=openstack_networking_network_v2.n"))).toEqual([expect.stringMatching(/^Still in use: openstack_networking_network_v2 "n" .* cannot be destroyed: openstack_networking_port_v2 .* still need it/)]);
    expect(errorsOf(await above.terraform.destroy())).toEqual([]);
    expect(errorsOf(await below.terraform.destroy())).toEqual([]);
    expect(below.sandbox.world.resources()).toEqual([]);
    below.sandbox.stop();
    above.sandbox.stop();
  });

  test("changing what cannot be changed makes a new object", async () => {
    const { terraform, sandbox, write } = await bench({ providers: ["openstack"] });
    write("main.tf", openstack(NETWORK));
    await terraform.init();
    await terraform.apply();
    write("main.tf", openstack(NETWORK.replace("10.0.0.0/24", "10.1.0.0/24")));
    expect((await terraform.plan()).planned.replaced).toEqual(["openstack_networking_subnet_v2.s"]);
    sandbox.stop();
  });
});
