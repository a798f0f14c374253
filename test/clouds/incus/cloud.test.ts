import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Incus, Network, Server, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { SMALL, only, rack, resources } from "./helper";
import { countsOf, lookupsOf, quickstartServer } from "../../support/quickstart";

describe("the Incus cloud", () => {
  test("leaves the provider to its own configuration unless the program says where the server is", () => {
    const { stack } = rack();
    expect(synthesize(stack).provider!.incus).toEqual([{}]);
  });

  test("tells the provider which remote it is, and where", () => {
    const { stack } = rack({ remote: "cellar", address: "https://192.0.2.10:8443", configDir: "/etc/incus-client", acceptCertificate: true, generateClientCertificate: false });
    expect(synthesize(stack).provider!.incus).toEqual([
      {
        default_remote: "cellar",
        remote: [{ name: "cellar", address: "https://192.0.2.10:8443" }],
        config_dir: "/etc/incus-client",
        accept_remote_certificate: true,
        generate_client_certificates: false,
      },
    ]);
  });

  test("calls a server of which it knows the address alone incus", () => {
    const { stack } = rack({ address: "unix:///run/incus/unix.socket" });
    expect(synthesize(stack).provider!.incus).toEqual([
      { default_remote: "incus", remote: [{ name: "incus", address: "unix:///run/incus/unix.socket" }] },
    ]);
  });

  test("takes a token from a sensitive variable, and refuses one that is written into the program", () => {
    const stack = testStack();
    const token = new TerraformVariable(stack, "token", { sensitive: true }).stringValue;
    new Incus(stack, "rack", { uplink: "UPLINK", address: "https://192.0.2.10:8443", token });
    expect(synthesize(stack).provider!.incus[0].remote).toEqual([{ name: "incus", address: "https://192.0.2.10:8443", token: "${var.token}" }]);
    expect(() => rack({ address: "https://192.0.2.10:8443", token: "s3cret-value" })).toThrow(/token: got "\(a literal, not shown\)"/);
    expect(() => rack({ address: "https://192.0.2.10:8443", token: "s3cret-value" })).not.toThrow(/s3cret-value/);
  });

  test("refuses a token that no address goes with", () => {
    const stack = testStack();
    const token = new TerraformVariable(stack, "token", { sensitive: true }).stringValue;
    expect(() => new Incus(stack, "rack", { uplink: "UPLINK", token })).toThrow(/token: got "\(not shown\)"; allowed: nothing without an address/);
  });

  test("stands where the program says, as nobody else knows", () => {
    const { cloud } = rack({ remote: "cellar", country: "FR", city: "Lyon" });
    expect(cloud.region).toMatchObject({ name: "cellar", country: "FR", city: "Lyon" });
    expect(rack({ region: "home", remote: "cellar" }).cloud.region.name).toBe("home");
    expect(rack().cloud.region).toMatchObject({ name: "incus", country: undefined });
  });

  test("knows no other kind of servers than containers and virtual machines", () => {
    expect(() => rack({ servers: "vm" as never })).toThrow(/servers: got "vm"; allowed: virtual-machine, container/);
  });

  test("tells all that is wrong with its properties at once", () => {
    const wrong = { uplink: "none", address: "10.0.0.1:8443", architecture: "ppc", bucketEndpoint: "https://a/b", country: "fr", members: [], publicAddresses: ["10.0.0.1/8", "2001:db8::/64"] };
    for (const property of ["uplink", "address", "architecture", "bucketEndpoint", "country", "members", "publicAddresses\\[0\\]", "publicAddresses\\[1\\]"]) {
      expect(() => rack(wrong)).toThrow(new RegExp(`${property}: got`));
    }
  });

  test("puts everything into its project", () => {
    const { stack, cloud } = rack({ project: "shop" });
    const web = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), publicIp: true });
    web.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }));
    const types = ["incus_instance", "incus_network", "incus_network_acl", "incus_network_forward", "incus_storage_volume"];
    expect(types.map((type) => only(stack, type).project)).toEqual(types.map(() => "shop"));
  });

  test("stands beside another Incus cloud under an alias, and each resource names its provider", () => {
    const { stack } = rack({ remote: "cellar" });
    const attic = new Incus(stack, "attic", { uplink: "UPLINK", remote: "attic" });
    new Network(attic, "net", { cidr: "10.0.0.0/24" });
    expect(synthesize(stack).provider!.incus).toEqual([{ default_remote: "cellar" }, { alias: "attic", default_remote: "attic" }]);
    expect(only(stack, "incus_network").provider).toBe("incus.attic");
  });

  test("has the members of a cluster for zones", () => {
    const { stack, cloud } = rack({ members: ["one", "two", "@fast"], zone: "one" });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "here", { ...SMALL, network });
    new Server(cloud, "there", { ...SMALL, network, zone: "@fast" });
    new Volume(cloud, "data", { sizeGib: 10, zone: "two" });
    expect(resources(stack, "incus_instance").map(({ target }) => target)).toEqual(["one", "@fast"]);
    expect(only(stack, "incus_storage_volume").target).toBe("two");
    expect(() => new Server(cloud, "nowhere", { ...SMALL, network, zone: "three" })).toThrow(/zone: got "three"; allowed: .*one, two, @fast/);
  });

  test("refuses zones where the program names no members, with the reason", () => {
    expect(() => rack({ zone: "one" })).toThrow(/zone: got "one"; allowed: nothing without members/);
    expect(() => rack({ members: ["one"], zone: "two" })).toThrow(/zone: got "two"; allowed: one/);
    const { cloud } = rack();
    const build = (): unknown => new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), zone: "one" });
    expect(build).toThrow(/zone: .*names no members of a cluster/);
  });

  test("runs the quickstart with the resources that a person would write, and no lookup", () => {
    const { stack, cloud } = rack();
    quickstartServer(cloud);
    expect(lookupsOf(stack)).toEqual({});
    expect(countsOf(stack)).toEqual({
      incus_instance: 1,
      incus_network: 1,
      incus_network_acl: 1,
      incus_network_forward: 1,
      terraform_data: 1,
    });
  });
});
