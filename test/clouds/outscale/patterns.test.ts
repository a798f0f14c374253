import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CapabilityError, Certificate, DnsZone, Network, Scaleway, ServerGroup } from "archipel";
import { checkSchema, synthesize } from "archipel/testing";
import { SMALL, only, paris } from "./helper";
import { HttpsFront } from "../../../examples/patterns/https-front";
import { OfficeSuite } from "../../../examples/patterns/office-suite";
import { ThreeTier } from "../../../examples/patterns/three-tier";

/** OUTSCALE, and a zone at another cloud, as it has none. */
function withZone() {
  const { stack, cloud } = paris();
  const variable = (name: string): string => new TerraformVariable(stack, name, { sensitive: true }).stringValue;
  return {
    stack,
    cloud,
    zone: new DnsZone(new Scaleway(stack, "names", { region: "fr-par" }), "zone", { zoneName: "home.example.org" }),
    certificate: Certificate.fromPem({ certificate: variable("certificate"), privateKey: variable("private_key") }),
    databasePassword: variable("database_password"),
    adminPassword: variable("admin_password"),
  };
}

describe("the examples' patterns on OUTSCALE", () => {
  test("end TLS at a load balancer, and its name in another cloud's zone leads to its address", () => {
    const { stack, cloud, zone, certificate } = withZone();
    const network = new Network(cloud, "network", { cidr: "10.40.0.0/20" });
    const servers = new ServerGroup(cloud, "app", { ...SMALL, network, count: 2 });
    const sites = [{ name: "shop", servers, port: 8080, healthPath: "/healthz" }];
    expect(new HttpsFront(cloud, "front", { network, zone, certificate, sites }).urls).toEqual(["https://shop.home.example.org"]);
    expect(checkSchema(synthesize(stack))).toEqual([]);
    expect(only(stack, "outscale_load_balancer_vms").backend_vm_ids).toHaveLength(2);
    expect(only(stack, "scaleway_domain_record").data).toMatch(/^\$\{outscale_public_ip\..*\.public_ip\}$/);
  });

  test("publish one name on a load balancer, as its rules know no target groups", () => {
    const { cloud, zone, certificate } = withZone();
    const network = new Network(cloud, "network", { cidr: "10.40.0.0/20" });
    const servers = new ServerGroup(cloud, "app", { ...SMALL, network, count: 1 });
    const sites = ["shop", "office"].map((name) => ({ name, servers, port: 8080 }));
    expect(() => new HttpsFront(cloud, "front", { network, zone, certificate, sites })).toThrow(CapabilityError);
  });

  test("are refused where they want a key for one bucket alone", () => {
    const refusal = /object storage knows the keys of the account itself alone/;
    const app = withZone();
    expect(() => new ThreeTier(app.cloud, "shop", { ...app, image: "ghcr.io/example/shop:1.4", port: 8080, healthPath: "/healthz", name: "shop" })).toThrow(refusal);
    const suite = withZone();
    expect(() => new OfficeSuite(suite.cloud, "suite", suite)).toThrow(refusal);
  });
});
