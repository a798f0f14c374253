import { describe, expect, it } from "vitest";
import { Certificate, LoadBalancingCapability } from "archipel";
import { Match, PEM_CERTIFICATE } from "archipel/testing";
import { balanced } from "./bench";
import { faultOf, faultsOf, gapsOf } from "../testing/fixtures";

describe("a certificate of a load balancer", () => {
  it("is one's own, with a key from outside the program", () => {
    const { balancer, template, token } = balanced();
    balancer.addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE + PEM_CERTIFICATE, privateKey: token() }));
    template().hasResource("fake_certificate", {
      certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE + PEM_CERTIFICATE, private_key: "${var.input}", domains: Match.absent(),
    });
  });

  it("is signed by Let's Encrypt", () => {
    const { balancer, template } = balanced();
    balancer.addCertificate("site", Certificate.letsEncrypt(["www.shop.example", "shop.example"]));
    template().hasResource("fake_certificate", { domains: ["www.shop.example", "shop.example"], private_key: Match.absent() });
  });

  it("is refused when its key is written into the program, and does not show it", () => {
    const { balancer } = balanced();
    const fault = faultOf(() => balancer.addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, privateKey: "very secret" })));
    expect(fault.property).toBe("privateKey");
    expect(JSON.stringify(fault)).not.toContain("very secret");
  });

  it("is refused when it is no PEM", () => {
    const { balancer, token } = balanced();
    const faults = faultsOf(() => balancer.addCertificate("site", Certificate.fromPem({ certificate: "x", chain: "y", privateKey: token() })));
    expect(faults.map(({ property }) => property)).toEqual(["certificate", "chain"]);
  });

  it.each([
    [[], "domains"],
    [["*.shop.example"], "domains[0]"],
    [["shop.example", "localhost"], "domains[1]"],
    [["shop.example", "shop.example"], "domains[1]"],
  ])("is refused for the names %j", (domains, property) => {
    expect(faultOf(() => balanced().balancer.addCertificate("site", Certificate.letsEncrypt(domains))).property).toBe(property);
  });

  it("is not signed by Let's Encrypt for a load balancer without a public address", () => {
    const { balancer } = balanced({}, false);
    expect(faultOf(() => balancer.addCertificate("site", Certificate.letsEncrypt(["shop.example"]))).allowed).toContain("Certificate.fromPem");
  });

  it("is refused by a cloud that does not ask Let's Encrypt", () => {
    const { balancer } = balanced({ without: [LoadBalancingCapability.CERTIFICATE_LETS_ENCRYPT] });
    expect(gapsOf(() => balancer.addCertificate("site", Certificate.letsEncrypt(["shop.example"])))).toHaveLength(1);
  });
});
