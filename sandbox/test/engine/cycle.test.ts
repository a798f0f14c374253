import { isIPv4 } from "node:net";
import { expect, test } from "vitest";
import { applyChange, bench, describeWithEngine, errorsOf } from "../support/engine";

/** Every folder of `test/configurations`: the providers it needs, and the range that its private address comes from. */
const CONFIGURATIONS: readonly { readonly name: string; readonly providers?: readonly string[]; readonly range?: string }[] = [
  { name: "hcloud", range: "10.20.1." },
  { name: "ovh", range: "10.30.1." },
  { name: "exoscale" },
  { name: "upcloud", range: "10.50.1." },
  { name: "stackit", range: "10.60.1." },
  { name: "ionoscloud", range: "10." },
  { name: "outscale", range: "10.70.1." },
  { name: "opentelekomcloud", range: "10.80.1." },
  { name: "openstack", range: "10.90.1." },
  { name: "scaleway", range: "10.100.1.30" },
  { name: "keys", providers: ["random", "tls", "wireguard"] },
];

describeWithEngine("the whole life of a configuration", () => {
  for (const { name, providers = [name], range } of CONFIGURATIONS) {
    test(`${name}: apply, nothing to do, change, nothing to do, destroy, nothing left`, async () => {
      const place = await bench({ providers, configuration: name });
      const { terraform, sandbox } = place;
      expect((await terraform.init()).exitCode).toBe(0);

      const applied = await terraform.apply();
      expect(errorsOf(applied)).toEqual([]);
      expect(applied.done.created.length).toBe(sandbox.world.resources().length);
      if (range !== undefined) {
        expect(String(applied.outputs.private)).toMatch(new RegExp(`^${range.replaceAll(".", "\\.")}`));
        expect(isIPv4(String([applied.outputs.public].flat()[0]))).toBe(true);
      }
      expect((await terraform.plan()).isEmpty).toBe(true);

      applyChange(place, name);
      const changed = await terraform.apply();
      expect(errorsOf(changed)).toEqual([]);
      expect([...changed.done.updated, ...changed.done.replaced]).not.toEqual([]);
      expect(changed.done.created).toEqual([]);
      expect((await terraform.plan()).isEmpty).toBe(true);

      expect(errorsOf(await terraform.destroy())).toEqual([]);
      expect(sandbox.world.resources()).toEqual([]);
      sandbox.stop();
    });
  }

  test("a resource that vanished from the world is made again", async () => {
    const { terraform, sandbox, write } = await bench({ providers: ["hcloud"] });
    write("main.tf", `terraform {\n  required_providers {\n    hcloud = { source = "hetznercloud/hcloud" }\n  }\n}\nresource "hcloud_server" "a" {\n  name = "a"\n  server_type = "cx23"\n}`);
    await terraform.init();
    await terraform.apply();
    sandbox.world.reset();
    expect((await terraform.plan()).planned.created).toEqual(["hcloud_server.a"]);
    sandbox.stop();
  });

  test("an object of the world can be imported by its id", async () => {
    const { terraform, sandbox, write } = await bench({ providers: ["hcloud"] });
    const id = sandbox.world.give({ provider: "hetznercloud/hcloud", type: "hcloud_ssh_key", id: "100000042", attributes: { name: "admin", public_key: "ssh-ed25519 AAAA", fingerprint: "aa", labels: {} } });
    write("main.tf", `terraform {\n  required_providers {\n    hcloud = { source = "hetznercloud/hcloud" }\n  }\n}\nresource "hcloud_ssh_key" "a" {\n  name = "admin"\n  public_key = "ssh-ed25519 AAAA"\n}\nimport {\n  to = hcloud_ssh_key.a\n  id = "${id}"\n}`);
    await terraform.init();
    const applied = await terraform.apply();
    expect(errorsOf(applied)).toEqual([]);
    expect(applied.done.created).toEqual([]);
    expect((await terraform.plan()).isEmpty).toBe(true);
    sandbox.stop();
  });
});
