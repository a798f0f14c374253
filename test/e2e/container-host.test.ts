import { describe, expect, onTestFinished, test } from "vitest";
import type { ContainerDefinition } from "archipel";
import { ContainerHost, ContainerUnits, MachineType, Network } from "archipel";
import { synthesize } from "archipel/testing";
import { FirstBoot, needsPrograms, quadletGenerator } from "../support/first-boot";
import { skipped } from "../support/skipped";
import { asServerGetsIt } from "../support/user-data";
import { fixture } from "../testing/fixtures";

/** What is hard to quote: for YAML, for Terraform, for systemd, for podman. */
const HARD = ["--flag=value", "two words", "$HOME ${HOME} %n %{x}", "a\"b'c\\d", "line\nbreak", "a;b", "ü: #1", "{}", "*", "trailing\\"];
/** A secret that would end a text that is put together without care. */
const SECRET = 'p"a\\s\'s: ${w} %{o} #rd';

/** The user data of a host, as the server gets it: what only Terraform knows filled in by the real engine. */
async function userData(units: ContainerUnits): Promise<string> {
  const { cloud, stack, bench, token } = fixture();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/20" });
  const shop: ContainerDefinition = {
    image: `${token("registry")}/shop:1.0`,
    port: 8080,
    environment: { PLAIN: HARD[2], REGISTRY: token("registry") },
    secretEnvironment: { PASSWORD: token("password") },
    command: ["/bin/my server", "serve"],
    args: HARD,
    vcpus: 0.5,
    memoryMib: 512,
  };
  const registryLogins = [{ registry: "ghcr.io", username: "me", password: token("password") }];
  const containers = { shop, cache: { image: "valkey/valkey:8", port: 6379 } };
  new ContainerHost(cloud, "apps", { containers, units, registryLogins, environmentFiles: { cache: "/run/cache.env" }, mounts: { cache: [{ source: "/srv/cache", target: "/data" }] }, network, machine: MachineType.named("small"), image: bench.image });
  const [server] = Object.values(synthesize(stack).resource!.fake_server);
  return asServerGetsIt(server.user_data as string, { registry: "images.example/team", password: SECRET });
}

describe.each([ContainerUnits.QUADLET, ContainerUnits.SERVICE])("the first boot of a container host with units of kind %s", (units) => {
  test("is understood by cloud-init, which writes what was meant", async (context) => {
    needsPrograms(context, `cloud-init schema of a container host (${units})`, "cloud-init", "terraform");
    const boot = new FirstBoot(await userData(units));
    onTestFinished(() => boot.remove());
    expect(boot.schema()).toMatchObject({ exitCode: 0, output: expect.stringContaining("Valid") });
    expect(boot.read("etc/archipel/containers/shop.env").split("\n")).toEqual([`PASSWORD=${SECRET}`, `PLAIN=${HARD[2]}`, "REGISTRY=images.example/team", ""]);
    expect(JSON.parse(boot.read("etc/archipel/registries.json"))).toEqual({ auths: { "ghcr.io": { auth: Buffer.from(`me:${SECRET}`).toString("base64") } } });
  });

  test("writes units that systemd finds right", async (context) => {
    needsPrograms(context, `systemd-analyze verify of a container host (${units})`, "systemd-analyze", "terraform");
    const generator = quadletGenerator();
    if (units === ContainerUnits.QUADLET && generator === undefined) {
      skipped(context, "systemd-analyze verify of quadlets", "there is no generator; install podman 4.4 or later, or name one by ARCHIPEL_E2E_QUADLET");
    }
    const boot = new FirstBoot(await userData(units));
    onTestFinished(() => boot.remove());
    if (units === ContainerUnits.QUADLET) {
      expect(boot.generate(generator!)).toMatchObject({ exitCode: 0 });
    }
    expect(boot.services.sort()).toEqual(["container-cache.service", "container-shop.service"]);
    expect(boot.verify()).toEqual({ exitCode: 0, output: "" });
    expect(boot.read("etc/systemd/system/container-shop.service")).toContain("images.example/team/shop:1.0 serve --flag=value");
  });
});
