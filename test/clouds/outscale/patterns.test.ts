import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CapabilityError, Certificate, DnsZone, Network, Scaleway, ServerGroup } from "archipel";
import { checkSchema, synthesize } from "archipel/testing";
import { SMALL, only, paris } from "./helper";
import { HttpsFront } from "../../../examples/patterns/https-front";

/** A front with a load balancer, before two servers, with its names in another cloud's zone, as OUTSCALE has none. */
function frontFor(names: readonly string[]) {
  const { stack, cloud } = paris();
  const [certificate, privateKey] = ["certificate", "private_key"].map((name) => new TerraformVariable(stack, name, { sensitive: true }).stringValue);
  const zone = new DnsZone(new Scaleway(stack, "names", { region: "fr-par" }), "zone", { zoneName: "home.example.org" });
  const network = new Network(cloud, "network", { cidr: "10.40.0.0/20" });
  const servers = new ServerGroup(cloud, "app", { ...SMALL, network, count: 2 });
  const sites = names.map((name) => ({ name, servers, port: 8080, healthPath: "/healthz" }));
  return { stack, front: new HttpsFront(cloud, "front", { network, zone, certificate: Certificate.fromPem({ certificate, privateKey }), sites }) };
}

describe("the front of the examples on OUTSCALE", () => {
  test("ends TLS at a load balancer, and its name in another cloud's zone leads to its address", () => {
    const { stack, front } = frontFor(["shop"]);
    expect(front.urls).toEqual(["https://shop.home.example.org"]);
    expect(checkSchema(synthesize(stack))).toEqual([]);
    expect(only(stack, "outscale_load_balancer_vms").backend_vm_ids).toHaveLength(2);
    expect(only(stack, "scaleway_domain_record").data).toMatch(/^\$\{outscale_public_ip\..*\.public_ip\}$/);
  });

  test("publishes one site by it, as its rules know no target groups", () => {
    expect(() => frontFor(["cloud", "office"])).toThrow(CapabilityError);
  });
});
