import type { App, TerraformStack } from "cdktf";
import { TerraformHclModule, TerraformProvider, TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { Hetzner, Incus, IonosCloud, OvhCloud, Scaleway, Stackit } from "archipel";
import { testStack } from "archipel/testing";
import { AppReading } from "../../src/sovereignty/app-reading";

type Attributes = Readonly<Record<string, unknown>>;

/** A resource that no construct of this library made. */
function plain(scope: Construct, id: string, type: string, attributes: Attributes): TerraformResource {
  const resource = new TerraformResource(scope, id, { terraformResourceType: type });
  Object.entries(attributes).forEach(([name, value]) => resource.addOverride(name, value));
  return resource;
}

class PlainProvider extends TerraformProvider {}

/** A provider that no cloud of this library made. */
function provider(stack: TerraformStack, name: string, source: string, attributes: Attributes = {}): void {
  const made = new PlainProvider(stack, name, { terraformResourceType: name, terraformProviderSource: source });
  Object.entries(attributes).forEach(([key, value]) => made.addOverride(key, value));
}

/** Where the construct `subject` stands, and what is doubted. */
function standing(stack: TerraformStack): { places: string[]; doubts: string[] } {
  const { resources } = new AppReading(stack.node.root as App);
  const { places, doubts } = resources.find(({ path }) => path.endsWith("subject"))!;
  return { places: places.map(({ cloudName, region }) => `${cloudName} ${region.name}`), doubts };
}

/** Where a resource stands under a cloud. */
function under(makeCloud: (stack: TerraformStack) => Construct, type: string, attributes: Attributes): ReturnType<typeof standing> {
  const stack = testStack();
  plain(makeCloud(stack), "subject", type, attributes);
  return standing(stack);
}

const paris = (stack: TerraformStack): Construct => new Scaleway(stack, "paris", { region: "fr-par" });
const falkenstein = (stack: TerraformStack): Construct => new Hetzner(stack, "falkenstein", { region: "fsn1" });
const one = (stack: TerraformStack): Construct => new Stackit(stack, "one", { region: "eu01", projectId: "11111111-1111-4111-8111-111111111111" });
const frankfurt = (stack: TerraformStack): Construct => new IonosCloud(stack, "frankfurt", { region: "de/fra" });

describe("a plain resource under a cloud", () => {
  it("stands where the cloud does when it names no place", () => {
    expect(under(paris, "scaleway_object_bucket", { name: "files" })).toEqual({ places: ["Scaleway fr-par"], doubts: [] });
  });

  it("stands in the region that it names", () => {
    expect(under(paris, "scaleway_object_bucket", { region: "nl-ams" })).toEqual({ places: ["Scaleway nl-ams"], doubts: [] });
  });

  it("stands in the region of the zone that it names", () => {
    expect(under(paris, "scaleway_instance_server", { zone: "pl-waw-2" })).toEqual({ places: ["Scaleway pl-waw"], doubts: [] });
  });

  it("stands in all regions of a list", () => {
    expect(under(one, "stackit_volume", { availability_zone: ["eu01-1", "eu02-1"] }).places).toEqual(["STACKIT eu01", "STACKIT eu02"]);
  });

  it("stands, with a part of it, also where a block inside of it says", () => {
    const attributes = { backup: [{ location: "eu-south-2" }], location: "de/txl" };
    expect(under(frankfurt, "ionoscloud_mongo_cluster", attributes)).toEqual({ places: ["IONOS Cloud es/vit", "IONOS Cloud de/txl"], doubts: [] });
  });

  it("stands where the cloud does beside the places that only blocks inside of it name", () => {
    const attributes = { private_network: [{ zone: "nl-ams-1" }] };
    expect(under(paris, "scaleway_rdb_instance", attributes)).toEqual({ places: ["Scaleway nl-ams", "Scaleway fr-par"], doubts: [] });
  });

  it("is read within a block called config", () => {
    expect(under(one, "stackit_cdn_distribution", { config: { regions: ["US"] } }).doubts).toEqual([
      "config.regions is \"US\", which is no place of STACKIT that is known",
    ]);
  });

  it("is not told by the words of its tags", () => {
    expect(under(paris, "scaleway_object_bucket", { tags: { region: "moon" } })).toEqual({ places: ["Scaleway fr-par"], doubts: [] });
  });

  it("is in doubt in a region that nobody knows", () => {
    expect(under(paris, "scaleway_object_bucket", { region: "us-east" })).toEqual({
      places: [],
      doubts: ["region is \"us-east\", which is no place of Scaleway that is known"],
    });
  });

  it("is in doubt in a region that Terraform fills in", () => {
    const { places, doubts } = under(paris, "scaleway_object_bucket", { region: "${var.region}" });
    expect({ places, doubts }).toEqual({ places: [], doubts: ["region is not known before the apply (${var.region})"] });
  });

  it("is not told by an attribute that means something else on it", () => {
    const attributes = { http_rules: [{ location: "https://example.com" }] };
    expect(under(frankfurt, "ionoscloud_application_loadbalancer_forwardingrule", attributes)).toEqual({ places: ["IONOS Cloud de/fra"], doubts: [] });
  });

  it("is told by the same attribute where it does not", () => {
    const attributes = { http_rules: [{ location: "https://example.com" }], location: "us/las" };
    expect(under(frankfurt, "ionoscloud_application_loadbalancer_forwardingrule", attributes).places).toEqual(["IONOS Cloud us/las"]);
  });

  it("is in doubt on another remote of Incus", () => {
    const own = (stack: TerraformStack): Construct => new Incus(stack, "own", { uplink: "public" });
    expect(under(own, "incus_instance", { remote: "elsewhere" }).doubts).toEqual(["remote is \"elsewhere\", which is no place of Incus that is known"]);
  });
});

describe("another name of places", () => {
  it("is read as the region that it stands for", () => {
    expect(under(falkenstein, "hcloud_server", { datacenter: "ash-dc1" })).toEqual({ places: ["Hetzner ash"], doubts: [] });
  });

  it("may stand for several", () => {
    const { places } = under(falkenstein, "hcloud_load_balancer", { network_zone: "eu-central" });
    expect(places.sort()).toEqual(["Hetzner fsn1", "Hetzner hel1", "Hetzner nbg1"]);
  });

  it("of an area that a subnet reaches across leaves it in the cloud's own region", () => {
    expect(under(falkenstein, "hcloud_network_subnet", { network_zone: "eu-central" })).toEqual({ places: ["Hetzner fsn1"], doubts: [] });
  });

  it("of an area that is elsewhere does not", () => {
    expect(under(falkenstein, "hcloud_network_subnet", { network_zone: "us-east" })).toEqual({ places: ["Hetzner ash"], doubts: [] });
  });

  it("of object storage is told by its city", () => {
    const gravelines = (stack: TerraformStack): Construct => new OvhCloud(stack, "gravelines", { region: "GRA11" });
    expect(under(gravelines, "openstack_objectstorage_container_v1", { region: "BHS" })).toEqual({ places: ["OVHcloud BHS5"], doubts: [] });
  });
});

describe("a resource that names no place", () => {
  it("is in doubt where the cloud puts it as it likes", () => {
    expect(under(falkenstein, "hcloud_server", { name: "web" })).toEqual({
      places: [],
      doubts: ["it names no place, and Hetzner puts it where it likes"],
    });
  });

  it("stands with what it refers to", () => {
    const stack = testStack();
    const cloud = falkenstein(stack);
    const server = plain(cloud, "server", "hcloud_server", { location: "ash" });
    plain(cloud, "subject", "hcloud_volume", { server_id: server.fqn });
    expect(standing(stack)).toEqual({ places: ["Hetzner ash"], doubts: [] });
  });

  it("stands with what that refers to, too", () => {
    const stack = testStack();
    const cloud = frankfurt(stack);
    const datacenter = plain(cloud, "datacenter", "ionoscloud_datacenter", { location: "us/las" });
    const server = plain(cloud, "server", "ionoscloud_server", { datacenter_id: datacenter.fqn });
    plain(cloud, "subject", "ionoscloud_nic", { server_id: server.fqn });
    expect(standing(stack)).toEqual({ places: ["IONOS Cloud us/las"], doubts: [] });
  });

  it("is in doubt with what it refers to", () => {
    const stack = testStack();
    const cloud = frankfurt(stack);
    const datacenter = plain(cloud, "datacenter", "ionoscloud_datacenter", { location: "${var.location}" });
    plain(cloud, "subject", "ionoscloud_server", { datacenter_id: datacenter.fqn });
    expect(standing(stack)).toEqual({ places: [], doubts: ["location is not known before the apply (${var.location})"] });
  });

  it("stands where its provider says beside what it refers to", () => {
    const stack = testStack();
    const cloud = paris(stack);
    const bucket = plain(cloud, "bucket", "scaleway_object_bucket", { region: "nl-ams" });
    plain(cloud, "subject", "scaleway_object", { bucket: bucket.fqn });
    expect(standing(stack)).toEqual({ places: ["Scaleway fr-par", "Scaleway nl-ams"], doubts: [] });
  });
});

describe("a plain resource outside of any cloud", () => {
  it("is told by the source of its provider, and by the region that that names", () => {
    const stack = testStack();
    provider(stack, "scaleway", "scaleway/scaleway", { region: "pl-waw" });
    plain(stack, "subject", "scaleway_object_bucket", {});
    expect(standing(stack)).toEqual({ places: ["Scaleway pl-waw"], doubts: [] });
  });

  it("is told by the source in any spelling", () => {
    const stack = testStack();
    provider(stack, "upcloud", "mirror.example.org/upcloudltd/upcloud");
    plain(stack, "subject", "upcloud_server", { zone: "us-chi1" });
    expect(standing(stack)).toEqual({ places: ["UpCloud us-chi1"], doubts: [] });
  });

  it("is in doubt when neither it nor the provider names a place", () => {
    const stack = testStack();
    provider(stack, "scaleway", "scaleway/scaleway");
    plain(stack, "subject", "scaleway_object_bucket", {});
    expect(standing(stack)).toEqual({ places: [], doubts: ["Scaleway has no place for it: neither the resource nor its provider names a region"] });
  });

  it("is in doubt when many operators share its provider", () => {
    const stack = testStack();
    provider(stack, "openstack", "terraform-provider-openstack/openstack", { region: "GRA" });
    plain(stack, "subject", "openstack_networking_network_v2", {});
    expect(standing(stack).doubts[0]).toContain("it cannot be told whose cloud the provider terraform-provider-openstack/openstack leads to");
  });

  it("is in doubt when nobody knows its provider", () => {
    const stack = testStack();
    provider(stack, "aws", "hashicorp/aws", { region: "eu-west-3" });
    plain(stack, "subject", "aws_s3_bucket", {});
    expect(standing(stack).doubts[0]).toContain("it cannot be told whose cloud the provider hashicorp/aws leads to");
  });
});

it("a module is in doubt, as it cannot be looked into", () => {
  const stack = testStack();
  new TerraformHclModule(stack, "subject", { source: "terraform-aws-modules/vpc/aws" });
  expect(standing(stack)).toEqual({ places: [], doubts: ["what a Terraform module makes cannot be seen before the plan"] });
});
