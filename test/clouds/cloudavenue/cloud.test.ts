import { TerraformStack, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, CapabilityError, CloudAvenue, Egress, Firewall, Network, Peer, Port, PublicIp, Server } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { GATEWAY, SMALL, only, ownValDeReuil, resources, valDeReuil } from "./helper";
import { countsOf, lookupsOf, quickstart } from "../../support/quickstart";

describe("the Cloud Avenue cloud", () => {
  test("configures the provider with nothing, so that organization, user and password come from the environment", () => {
    const { stack } = valDeReuil();
    expect(synthesize(stack).provider!.cloudavenue).toEqual([{}]);
  });

  test("takes organization, user, the API's address, and the password from a sensitive variable", () => {
    const stack = testStack();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    const login = { organization: "cav01ev01ocb0001234", user: "admin", password, apiUrl: "https://api.example" };
    new CloudAvenue(stack, "cav", { region: "vdr", vdc: "app", edgeGateway: GATEWAY, ...login });
    expect(synthesize(stack).provider!.cloudavenue).toEqual([
      { org: "cav01ev01ocb0001234", user: "admin", password: "${var.password}", url: "https://api.example" },
    ]);
  });

  test("refuses a password that is written into the program, without showing it", () => {
    expect(() => valDeReuil({ password: "s3cret-value" })).toThrow(/password: got "\(a literal, not shown\)"/);
    expect(() => valDeReuil({ password: "s3cret-value" })).not.toThrow(/s3cret-value/);
  });

  test.each([
    ["vdr", "Val-de-Reuil"],
    ["chr", "Chartres"],
  ])("knows the country and town of %s", (region, city) => {
    expect(valDeReuil({ region }).cloud.region).toMatchObject({ country: "FR", city });
  });

  test("refuses a site that does not exist, and one that is not known yet", () => {
    expect(() => valDeReuil({ region: "par" })).toThrow(/shop\/cav: .*region: got "par"; allowed: vdr, chr, vdr-cha/s);
    const stack = testStack();
    const region = new TerraformVariable(stack, "region", {}).stringValue;
    expect(() => new CloudAvenue(stack, "cav", { region, vdc: "app", edgeGateway: GATEWAY })).toThrow(/country that data lies in/);
  });

  test("refuses an organization of another site", () => {
    expect(() => valDeReuil({ organization: "cav02ev04ocb0001234" })).toThrow(/organization: got "cav02ev04ocb0001234"; allowed: an organization of vdr, and this one is of chr/);
    expect(() => valDeReuil({ organization: "cav02ev04ocb0001234", region: "chr" })).not.toThrow();
  });

  test("stands beside another one under an alias, and each resource names its provider", () => {
    const { stack } = valDeReuil();
    const other = new CloudAvenue(stack, "other", { region: "vdr", vdc: "app", edgeGateway: "other" });
    new Network(other, "net", { cidr: "10.0.0.0/24" });
    expect(synthesize(stack).provider!.cloudavenue[1]).toEqual({ alias: "other" });
    expect(only(stack, "cloudavenue_edgegateway_network_routed").provider).toBe("cloudavenue.other");
  });

  test.each([
    [GATEWAY, { edge_gateway_name: GATEWAY }],
    ["urn:vcloud:gateway:dde5d31a-2f32-4e4f-b7c4-1f2a3b4c5d6e", { edge_gateway_id: "urn:vcloud:gateway:dde5d31a-2f32-4e4f-b7c4-1f2a3b4c5d6e" }],
  ])("tells resources their gateway as it was told: %s", (edgeGateway, told) => {
    const { stack, cloud } = valDeReuil({ edgeGateway });
    new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const { edge_gateway_name, edge_gateway_id } = only(stack, "cloudavenue_edgegateway_network_routed");
    expect({ edge_gateway_name, edge_gateway_id }).toEqual({ edge_gateway_name: undefined, edge_gateway_id: undefined, ...told });
  });

  test("takes a gateway that is not known yet for an identifier", () => {
    const stack = testStack();
    const edgeGateway = new TerraformVariable(stack, "gateway", {}).stringValue;
    const cloud = new CloudAvenue(stack, "cav", { region: "vdr", vdc: "app", edgeGateway });
    new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(only(stack, "cloudavenue_edgegateway_network_routed").edge_gateway_id).toBe("${var.gateway}");
  });

  test("runs the quickstart with the resources that a person would write, and one lookup for its image", () => {
    const { stack, cloud } = ownValDeReuil();
    quickstart(cloud);
    expect(lookupsOf(stack)).toEqual({ cloudavenue_catalog_vapp_template: 1 });
    expect(countsOf(stack)).toEqual({
      cloudavenue_edgegateway_app_port_profile: 1,
      cloudavenue_edgegateway_firewall: 1,
      cloudavenue_edgegateway_ip_set: 1,
      cloudavenue_edgegateway_nat_rule: 1,
      cloudavenue_edgegateway_network_routed: 1,
      cloudavenue_publicip: 1,
      cloudavenue_s3_bucket: 1,
      cloudavenue_s3_bucket_versioning_configuration: 1,
      cloudavenue_vapp: 1,
      cloudavenue_vapp_org_network: 1,
      cloudavenue_vm: 1,
      terraform_data: 2,
    });
  });
});

describe("a gateway whose firewall belongs to somebody else", () => {
  const reason = /one list of firewall rules.*ownsFirewall: true/s;

  test("carries private servers, and nothing of it is changed but for a network", () => {
    const { stack, cloud } = valDeReuil();
    new Server(cloud, "db", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    const types = Object.keys(synthesize(stack).resource!).sort();
    expect(types).toEqual([
      "cloudavenue_edgegateway_network_routed",
      "cloudavenue_vapp",
      "cloudavenue_vapp_org_network",
      "cloudavenue_vm",
      "terraform_data",
    ]);
  });

  test("gives no public address, translates nothing, and holds nothing back", () => {
    const { cloud } = valDeReuil();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(reason);
    expect(() => new PublicIp(cloud, "ip")).toThrow(reason);
    expect(() => new Network(cloud, "nat", { cidr: "10.1.0.0/24", egress: Egress.NAT })).toThrow(reason);
    expect(() => new Firewall(cloud, "quiet", { outboundOpen: false })).toThrow(reason);
  });

  test("takes no rules, as they would not be enforced", () => {
    const { cloud } = valDeReuil();
    const server = new Server(cloud, "db", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    const allow = (): void => server.firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcp(22));
    expect(allow).toThrow(CapabilityError);
    expect(allow).toThrow(reason);
  });
});

describe("a gateway whose firewall the program owns", () => {
  test("is left alone until something needs a rule", () => {
    const { stack, cloud } = ownValDeReuil();
    const server = new Server(cloud, "db", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    server.firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcp(22));
    expect(resources(stack, "cloudavenue_edgegateway_firewall")).toEqual([]);
    expect(resources(stack, "cloudavenue_edgegateway_ip_set")).toEqual([]);
  });

  test("has one owner in an app, in whichever stack", () => {
    const { stack } = ownValDeReuil();
    const again = { region: "vdr", vdc: "app", edgeGateway: GATEWAY, ownsFirewall: true };
    const second = new TerraformStack(stack.node.root, "second");
    expect(() => new CloudAvenue(second, "cav", again)).toThrow(/ownsFirewall: got true; allowed: one owner of the firewall of tn01e02ocb0001234spt101, and shop\/cav is it/);
    expect(() => new CloudAvenue(second, "guest", { ...again, ownsFirewall: false })).not.toThrow();
    expect(() => new CloudAvenue(second, "elsewhere", { ...again, edgeGateway: "other" })).not.toThrow();
  });
});

describe("object storage on Cloud Avenue", () => {
  const reason = /serves the organizations cav01ev01… and cav01iv02… of Val-de-Reuil/;

  test("is at Val-de-Reuil", () => {
    expect(() => new Bucket(valDeReuil().cloud, "files")).not.toThrow();
    expect(() => new Bucket(valDeReuil({ organization: "cav01ev01ocb0001234" }).cloud, "files")).not.toThrow();
  });

  test("is not at Chartres, nor for organizations of a console without it", () => {
    expect(() => new Bucket(valDeReuil({ region: "chr" }).cloud, "files")).toThrow(reason);
    expect(() => new Bucket(valDeReuil({ organization: "cav01iv07ocb0001234" }).cloud, "files")).toThrow(reason);
  });
});
