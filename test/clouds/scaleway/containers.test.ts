import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { ContainerAppProps } from "archipel";
import { ContainerApp, ContainerHost, ContainerRegistry, Network, RemovalPolicy, SshKey } from "archipel";
import { synthesize } from "archipel/testing";
import { only, paris, PUBLIC_KEY, SMALL } from "./helper";

const CONTAINER = "scaleway_container";
const SHOP: ContainerAppProps = { image: "nginx:1.27", port: 80 };

describe("a container registry on Scaleway", () => {
  test("is a private namespace with a name that nobody else has", () => {
    const { stack, cloud } = paris({ tags: { team: "shop" } });
    new ContainerRegistry(cloud, "Images");
    expect(only(stack, "scaleway_registry_namespace")).toEqual({
      provider: "scaleway",
      name: expect.stringMatching(/^shop-paris-images-[0-9a-f]{8}$/),
      is_public: false,
    });
  });

  test("may be public and protected", () => {
    const { stack, cloud } = paris();
    new ContainerRegistry(cloud, "images", { name: "shop", publicRead: true, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, "scaleway_registry_namespace")).toMatchObject({ name: "shop", is_public: true, lifecycle: { prevent_destroy: true } });
  });

  test("is what an application's image comes from", () => {
    const { stack, cloud } = paris();
    const registry = new ContainerRegistry(cloud, "images");
    new ContainerApp(cloud, "app", { ...SHOP, image: registry.imageName("shop", "1.0") });
    expect(only(stack, CONTAINER).image).toMatch(/^\$\{scaleway_registry_namespace\..*\.endpoint\}\/shop:1\.0$/);
  });

  test("refuses a name with an underscore, which Scaleway answers with an error about something else", () => {
    const { cloud } = paris();
    expect(() => new ContainerRegistry(cloud, "images", { name: "shop_images" })).toThrow(/name: got "shop_images"/);
  });
});

describe("an application on Scaleway", () => {
  test("is a container in a namespace of its own, by HTTPS only", () => {
    const { stack, cloud } = paris();
    new ContainerApp(cloud, "app", SHOP);
    expect(only(stack, "scaleway_container_namespace")).toEqual({ provider: "scaleway", name: "ns-shop-paris-app" });
    expect(only(stack, CONTAINER)).toEqual({
      provider: "scaleway",
      namespace_id: expect.stringMatching(/^\$\{scaleway_container_namespace\..*\.id\}$/),
      name: "shop-paris-app",
      image: "nginx:1.27",
      port: 80,
      min_scale: 0,
      max_scale: 5,
      privacy: "public",
      https_connections_only: true,
    });
  });

  test("has all that it is given", () => {
    const { stack, cloud } = paris();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    new ContainerApp(cloud, "app", {
      ...SHOP, environment: { A: "1" }, secretEnvironment: { B: password }, command: ["/serve"], args: ["-v"], vcpus: 0.28, memoryMib: 1024,
      minScale: 1, maxScale: 50, timeoutSeconds: 3600, publicAccess: false, healthCheckPath: "/ok", network, name: "shop", tags: { a: "b" },
    });
    expect(only(stack, CONTAINER)).toMatchObject({
      name: "shop",
      environment_variables: { A: "1" },
      secret_environment_variables: { B: "${var.password}" },
      command: ["/serve"],
      args: ["-v"],
      cpu_limit: 280,
      memory_limit_bytes: 1_074_000_000,
      min_scale: 1,
      max_scale: 50,
      timeout: 3600,
      privacy: "private",
      liveness_probe: { http: { path: "/ok" }, interval: "10s", timeout: "5s", failure_threshold: 30 },
      private_network_id: expect.stringMatching(/^\$\{scaleway_vpc_private_network\..*\.id\}$/),
      tags: ["a=b"],
    });
    expect(only(stack, "scaleway_container_namespace").tags).toEqual(["a=b"]);
  });

  test("has sizes that Terraform works out where only that knows them", () => {
    const { stack, cloud } = paris();
    const number = (id: string) => new TerraformVariable(stack, id, { type: "number" }).numberValue;
    new ContainerApp(cloud, "app", { ...SHOP, vcpus: number("cpus"), memoryMib: number("memory") });
    expect(only(stack, CONTAINER)).toMatchObject({ cpu_limit: "${(var.cpus * 1000)}", memory_limit_bytes: "${(ceil((var.memory * 1.048576)) * 1000000)}" });
  });

  test("tells its URL, and the host that names of one's own point at", () => {
    const { stack, cloud } = paris();
    const app = new ContainerApp(cloud, "app", SHOP);
    new TerraformOutput(stack, "url", { value: app.url });
    new TerraformOutput(stack, "host", { value: app.hostName });
    expect(synthesize(stack).output!.url.value).toMatch(/^\$\{scaleway_container\..*\.public_endpoint\}$/);
    expect(synthesize(stack).output!.host.value).toMatch(/^\$\{trimprefix\(scaleway_container\..*\.public_endpoint, "https:\/\/"\)\}$/);
  });

  test("gets a name of one's own once what the name needs is there", () => {
    const { stack, cloud } = paris();
    const record = new SshKey(cloud, "record", { publicKey: PUBLIC_KEY });
    new ContainerApp(cloud, "app", SHOP).addDomainName("shop.example.org", { after: [record] });
    expect(only(stack, "scaleway_container_domain")).toEqual({
      provider: "scaleway",
      container_id: expect.stringMatching(/^\$\{scaleway_container\..*\.id\}$/),
      hostname: "shop.example.org",
      depends_on: [expect.stringMatching(/^scaleway_iam_ssh_key\./)],
    });
  });

  test.each([
    [{ port: 8008 }, /port: got 8008; allowed: none of 8008, 8012, 8013, 8022, 9090, 9091/],
    [{ environment: { SCW_TOKEN: "x" } }, /environment\.SCW_TOKEN: .* PORT, SCW_\*/],
    [{ vcpus: 0.05, memoryMib: 128 }, /vcpus: got 0\.05; allowed: 0\.07 to 6/],
    [{ vcpus: 2, memoryMib: 1024 }, /memoryMib: got 1024; allowed: a whole number from 1908 to 7629 MiB with 2 vcpus/],
    [{ vcpus: 6, memoryMib: 12288 }, /memoryMib: got 12288; allowed: a whole number from 123 to 11661 MiB/],
    [{ maxScale: 51 }, /maxScale: got 51/],
    [{ timeoutSeconds: 9 }, /timeoutSeconds: got 9; allowed: a whole number from 10 to 3600 seconds/],
    [{ name: "a".repeat(35) }, /name: got "a+"; allowed: 1 to 34 small letters/],
  ] as [Partial<ContainerAppProps>, RegExp][])("refuses %j", (props, message) => {
    const { cloud } = paris();
    expect(() => new ContainerApp(cloud, "app", { ...SHOP, ...props })).toThrow(message);
  });
});

describe("a container host on Scaleway", () => {
  test("writes quadlets into the user data of Ubuntu 24.04", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    new ContainerHost(cloud, "apps", { containers: { shop: SHOP }, network, ...SMALL });
    const { user_data: userData } = only(stack, "scaleway_instance_server") as { user_data: Record<string, string> };
    expect(userData["cloud-init"]).toContain("path: /etc/containers/systemd/container-shop.container");
    expect(userData["cloud-init"]).toContain("Image=docker.io/library/nginx:1.27");
  });
});
