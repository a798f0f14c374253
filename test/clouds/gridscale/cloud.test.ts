import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, CapabilityError, Gridscale, KubernetesCluster, LoadBalancer, MachineImage, MachineType, Network, Peer, Port, PublicIp, Server, ServerGroup, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { SMALL, frankfurt, only, openFrankfurt } from "./helper";
import { ownJson } from "../../support/own-json";

describe("the gridscale cloud", () => {
  test("configures the provider with nothing, so that user and token come from the environment", () => {
    const { stack } = frankfurt();
    expect(synthesize(stack).provider!.gridscale).toEqual([{}]);
  });

  test("takes the user, the API's address, and the token from a sensitive variable", () => {
    const stack = testStack();
    const token = new TerraformVariable(stack, "token", { sensitive: true }).stringValue;
    new Gridscale(stack, "fra", { region: "de/fra", userUuid: "11111111-2222-4333-8444-555555555555", apiUrl: "https://api.example", token });
    expect(synthesize(stack).provider!.gridscale).toEqual([
      { uuid: "11111111-2222-4333-8444-555555555555", api_url: "https://api.example", token: "${var.token}" },
    ]);
  });

  test("knows the country of its location", () => {
    expect(frankfurt().cloud.region.country).toBe("DE");
  });

  test("refuses a location that no source names, and one that is not known yet", () => {
    expect(() => frankfurt({ region: "us/nyc" })).toThrow(/shop\/fra: .*region: got "us\/nyc"; allowed: de\/fra/s);
    const stack = testStack();
    const region = new TerraformVariable(stack, "region", {}).stringValue;
    expect(() => new Gridscale(stack, "cloud", { region })).toThrow(/country that data lies in/);
  });

  test("refuses a token that is written into the program, without showing it", () => {
    expect(() => frankfurt({ token: "s3cret-value" })).toThrow(/token: got "\(a literal, not shown\)"/);
    expect(() => frankfurt({ token: "s3cret-value" })).not.toThrow(/s3cret-value/);
  });

  test("stands beside another gridscale cloud under an alias, and each resource names its provider", () => {
    const { stack } = frankfurt();
    const other = new Gridscale(stack, "other", { region: "de/fra" });
    new Volume(other, "data", { sizeGib: 10 });
    expect(synthesize(stack).provider!.gridscale[1]).toEqual({ alias: "other" });
    expect(only(stack, "gridscale_storage").provider).toBe("gridscale.other");
  });

  test("refuses public addresses as its firewalls leave ports open, unless the program says that it knows", () => {
    const { cloud } = frankfurt();
    const reason = /ports 32768 to 65535 are open to everybody.*openHighPorts: true/s;
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true })).toThrow(reason);
    expect(() => new PublicIp(cloud, "ip")).toThrow(reason);
    const { cloud: open } = openFrankfurt();
    expect(() => new Server(open, "web", { ...SMALL, publicIp: true })).not.toThrow();
    expect(() => new PublicIp(open, "ip")).not.toThrow();
  });

  test("refuses load balancers and clusters, which would not stand on the network", () => {
    const { cloud } = openFrankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new LoadBalancer(cloud, "lb", { network })).toThrow(/is on no private network/);
    expect(() => new KubernetesCluster(cloud, "k8s", { version: "1.30.1", network })).toThrow(/makes a network of its own/);
  });

  test("refuses what it lacks of the examples by a capability, never otherwise", () => {
    const { cloud } = frankfurt();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    const machine = MachineType.needs({ vcpus: 2, memoryGib: 4 });
    expect(() => new Server(cloud, "web", { network, machine, image: MachineImage.ubuntu("24.04"), publicIp: true })).toThrow(CapabilityError);
    expect(() => new ServerGroup(cloud, "group", { count: 3, network, machine, image: MachineImage.debian("12") })).toThrow(CapabilityError);
    expect(() => new Bucket(cloud, "assets", { versioned: true })).toThrow(CapabilityError);
  });

  test("runs a public server with the resources that a person would write, and one lookup each for its image and the public network", () => {
    const { stack, cloud } = openFrankfurt();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
    const web = new Server(cloud, "web", { ...SMALL, network, publicIp: true });
    web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    const { resource, data } = ownJson(stack);
    const counts = Object.entries({ ...resource, ...data }).map(([type, blocks]) => [type, Object.keys(blocks).length]);
    expect(Object.fromEntries(counts)).toEqual({
      gridscale_firewall: 1,
      gridscale_ipv4: 1,
      gridscale_network: 1,
      gridscale_public_network: 1,
      gridscale_server: 1,
      gridscale_storage: 1,
      gridscale_template: 1,
      random_password: 1,
      terraform_data: 1,
    });
  });
});
