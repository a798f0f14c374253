import { TerraformOutput, TerraformVariable, Token } from "cdktf";
import { describe, expect, it } from "vitest";
import type { ContainerAppProps } from "archipel";
import { CloudMismatchError, ContainerApp, ContainerCapability, Network, Volume } from "archipel";
import { FakeCloud, Match, warningsOf } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

const SHOP: ContainerAppProps = { image: "ghcr.io/example/shop:1.0", port: 8080 };
const refused = (props: Partial<ContainerAppProps>) => faultOf(() => new ContainerApp(fixture().cloud, "shop", { ...SHOP, ...props }));

describe("an application", () => {
  it("is public, and runs from none to five times, when nothing is said", () => {
    const { cloud, template } = fixture();
    new ContainerApp(cloud, "shop", SHOP);
    template().hasResource("fake_container_app", {
      image: "ghcr.io/example/shop:1.0", port: 8080, public_access: true, min_scale: 0, max_scale: 5,
      vcpus: Match.absent(), memory_mib: Match.absent(), timeout_seconds: Match.absent(), health_check: Match.absent(), subnet_id: Match.absent(),
    });
  });

  it("warns that it answers everybody until the program says whether that is meant", () => {
    const warnings = (publicAccess?: boolean): string[] => {
      const { cloud, stack } = fixture();
      new ContainerApp(cloud, "shop", { ...SHOP, publicAccess });
      return warningsOf(stack);
    };
    expect(warnings()).toEqual(["it answers everybody, as nothing else is said: say publicAccess: true if that is meant, or publicAccess: false"]);
    expect([warnings(true), warnings(false)]).toEqual([[], []]);
  });

  it("tells its cloud everything that it was given", () => {
    const { cloud, template, token } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/20" });
    new ContainerApp(cloud, "shop", {
      ...SHOP, environment: { A: "1" }, secretEnvironment: { B: token() }, command: ["/serve"], args: ["-v"], vcpus: 0.5, memoryMib: 512,
      minScale: 1, maxScale: 3, timeoutSeconds: 30, publicAccess: false, healthCheckPath: "/ok", network, name: "shop-1", tags: { a: "b" },
    });
    template().hasResource("fake_container_app", {
      name: "shop-1", environment: { A: "1" }, secret_environment: { B: "${var.input}" }, command: ["/serve"], args: ["-v"], vcpus: 0.5, memory_mib: 512,
      min_scale: 1, max_scale: 3, timeout_seconds: 30, public_access: false, tags: { a: "b" }, subnet_id: Match.stringLike("${fake_subnet.*.id}"),
      health_check: { path: "/ok", interval_seconds: 10, timeout_seconds: 5, failures: 30 },
    });
  });

  it("may run at least as often as it must", () => {
    const { cloud, template } = fixture();
    new ContainerApp(cloud, "shop", { ...SHOP, minScale: 8 });
    template().hasResource("fake_container_app", { min_scale: 8, max_scale: 8 });
  });

  it("leaves the arithmetic to Terraform where only that knows the fewest instances", () => {
    const { cloud, stack, template } = fixture();
    new ContainerApp(cloud, "shop", { ...SHOP, minScale: new TerraformVariable(stack, "least", { type: "number" }).numberValue });
    template().hasResource("fake_container_app", { min_scale: "${var.least}", max_scale: "${max(5, var.least)}" });
  });

  it("tells where it is served", () => {
    const { cloud, stack, template } = fixture();
    const app = new ContainerApp(cloud, "shop", SHOP);
    new TerraformOutput(stack, "url", { value: `${app.url} ${app.hostName} ${app.containerAppId}` });
    template().hasOutput("url", { value: Match.stringLike("${fake_container_app.*.url} ${fake_container_app.*.host_name} ${fake_container_app.*.id}") });
  });

  it("is served under names of one's own, each once", () => {
    const { cloud, template } = fixture();
    const app = new ContainerApp(cloud, "shop", { ...SHOP, domainName: "shop.example.org" });
    app.addDomainName("Shop.example.org");
    app.addDomainName("www.example.org");
    template().resourceCount("fake_container_domain", 2);
  });

  it("gets a name after what the name needs", () => {
    const { cloud, template } = fixture();
    const record = new Volume(cloud, "record", { sizeGib: 10 });
    new ContainerApp(cloud, "shop", SHOP).addDomainName("shop.example.org", { after: [record] });
    template().hasResource("fake_container_domain", { domain_name: "shop.example.org", depends_on: [Match.stringLike("fake_volume.*")] });
  });

  it("takes a name that only Terraform knows", () => {
    const { cloud, template, token } = fixture();
    new ContainerApp(cloud, "shop", { ...SHOP, domainName: token() });
    template().hasResource("fake_container_domain", { domain_name: "${var.input}" });
  });

  it("that exists is known by what it is given", () => {
    const { cloud } = fixture();
    const app = ContainerApp.fromContainerAppAttributes(cloud, "old", { containerAppId: "c-1", url: "https://old.example.org" });
    expect([app.containerAppId, app.url, app.hostName]).toEqual(["c-1", "https://old.example.org", "old.example.org"]);
  });
});

describe("an application is refused", () => {
  it.each([
    [{ image: "with blank" }, "image"],
    [{ image: "" }, "image"],
    [{ port: 0 }, "port"],
    [{ port: 9999 }, "port"],
    [{ environment: { "1A": "x" } }, 'environment["1A"]'],
    [{ environment: { PORT: "80" } }, "environment.PORT"],
    [{ environment: { FAKE_THING: "x" } }, "environment.FAKE_THING"],
    [{ environment: { LONG: "x".repeat(101) } }, "environment.LONG"],
    [{ environment: Object.fromEntries([..."abcdefghijk"].map((name) => [name, "x"])) }, "environment"],
    [{ secretEnvironment: { PASSWORD: "hunter2" } }, "secretEnvironment.PASSWORD"],
    [{ secretEnvironment: Token.asStringMap({ resolve: () => ({}) }) }, "secretEnvironment"],
    [{ command: [""] }, "command[0]"],
    [{ args: ["-v", ""] }, "args[1]"],
    [{ vcpus: 0, memoryMib: 512 }, "vcpus"],
    [{ vcpus: 4.1, memoryMib: 512 }, "vcpus"],
    [{ vcpus: 0.1234, memoryMib: 512 }, "vcpus"],
    [{ vcpus: 1 }, "memoryMib"],
    [{ memoryMib: 512 }, "vcpus"],
    [{ vcpus: 1, memoryMib: 100 }, "memoryMib"],
    [{ vcpus: 2, memoryMib: 1024 }, "memoryMib"],
    [{ minScale: -1 }, "minScale"],
    [{ minScale: 3, maxScale: 2 }, "minScale"],
    [{ maxScale: 21 }, "maxScale"],
    [{ maxScale: 0 }, "maxScale"],
    [{ timeoutSeconds: 601 }, "timeoutSeconds"],
    [{ healthCheckPath: "healthz" }, "healthCheckPath"],
    [{ domainName: "shop" }, "domainName"],
    [{ domainName: "shop.example.org." }, "domainName"],
    [{ name: "Capital" }, "name"],
  ] as [Partial<ContainerAppProps>, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("with a secret in the program, which the message does not repeat", () => {
    expect(JSON.stringify(refused({ secretEnvironment: { PASSWORD: "hunter2" } }))).not.toContain("hunter2");
  });

  it("with a variable that is a secret and none", () => {
    const { cloud, token } = fixture();
    const fault = faultOf(() => new ContainerApp(cloud, "shop", { ...SHOP, environment: { A: "1" }, secretEnvironment: { A: token() } }));
    expect(fault.property).toBe("secretEnvironment.A");
  });

  it("with memory that does not go with its processors, and is told what does", () => {
    expect(refused({ vcpus: 2, memoryMib: 1024 }).allowed).toBe("a whole number from 2048 to 4096 MiB with 2 vcpus");
  });

  it("with all that is wrong at once", () => {
    const faults = faultsOf(() => new ContainerApp(fixture().cloud, "shop", { image: "", port: 0, minScale: -1 }));
    expect(faults.map(({ property }) => property)).toEqual(["image", "port", "minScale"]);
  });

  it("with a network that has no subnet", () => {
    const { cloud } = fixture();
    const network = Network.fromNetworkId(cloud, "old", "n-1");
    expect(faultOf(() => new ContainerApp(cloud, "shop", { ...SHOP, network })).property).toBe("network");
  });

  it("with a network of another cloud", () => {
    const { stack, cloud } = fixture();
    const network = new Network(new FakeCloud(stack, "other"), "net", { cidr: "10.0.0.0/20" });
    expect(() => new ContainerApp(cloud, "shop", { ...SHOP, network })).toThrow(CloudMismatchError);
  });

  it("where the cloud runs no containers, and is told so for each property", () => {
    const { cloud } = fixture({ services: ["compute", "network"] });
    const gaps = gapsOf(() => new ContainerApp(cloud, "shop", { ...SHOP, minScale: 1, domainName: "shop.example.org" }));
    expect(gaps.map(({ property }) => property)).toEqual(["ContainerApp", "minScale", "domainName"]);
  });

  it("another name where the cloud serves none", () => {
    const { cloud } = fixture({ without: [ContainerCapability.APP_DOMAIN_NAME] });
    const app = new ContainerApp(cloud, "shop", SHOP);
    expect(gapsOf(() => app.addDomainName("shop.example.org"))).toMatchObject([{ property: "addDomainName" }]);
  });
});
