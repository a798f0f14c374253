import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, MachineImage, MachineType, Network, PlacementGroup, PublicIp, Server, ServerGroup, SshKey, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, frankfurt, only, openFrankfurt, resources } from "./helper";

const SERVER = "gridscale_server";
const STORAGE = "gridscale_storage";

function onNetwork(props: Record<string, unknown> = {}) {
  const { stack, cloud } = frankfurt();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  return { stack, cloud, server: new Server(cloud, "web", { ...SMALL, network, ...props }) };
}

describe("a server on gridscale", () => {
  test("is turned on, starts from its own storage, and stands on its network alone", () => {
    const { stack } = onNetwork();
    const server = only(stack, SERVER);
    expect(server).toMatchObject({
      provider: "gridscale",
      name: "shop-fra-web",
      cores: 2,
      memory: 4,
      power: true,
      storage: [{ object_uuid: expect.stringMatching(/^\$\{gridscale_storage\..*\.id\}$/) }],
      network: [{ object_uuid: expect.stringMatching(/^\$\{gridscale_network\..*\.id\}$/) }],
    });
    expect(server).not.toHaveProperty("ipv4");
    expect(server.depends_on).toEqual([expect.stringMatching(/^gridscale_firewall\./)]);
    expect(synthesize(stack).data).not.toHaveProperty("gridscale_public_network");
  });

  test("has the template on its storage, with a password that nobody knows where it has no keys", () => {
    const { stack } = onNetwork();
    expect(only(stack, STORAGE)).toMatchObject({
      name: "shop-fra-web",
      capacity: 20,
      template: {
        template_uuid: expect.stringMatching(/^\$\{data\.gridscale_template\..*\.id\}$/),
        hostname: "shop-fra-web",
        password: expect.stringMatching(/^\$\{random_password\..*\.result\}$/),
        password_type: "plain",
      },
    });
    expect(Object.values(synthesize(stack).data!.gridscale_template)[0].name).toBe("Ubuntu 22.04 LTS (Jammy Jellyfish) ");
  });

  test("takes keys instead of a password, any number of them", () => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const sshKeys = ["one", "two"].map((id) => new SshKey(cloud, id, { publicKey: PUBLIC_KEY }));
    new Server(cloud, "web", { ...SMALL, network, sshKeys });
    const template = only(stack, STORAGE).template as Record<string, unknown>;
    expect(template.sshkeys).toEqual([expect.stringMatching(/^\$\{gridscale_sshkey\./), expect.stringMatching(/^\$\{gridscale_sshkey\./)]);
    expect(template).not.toHaveProperty("password");
    expect(resources(stack, "random_password")).toEqual([]);
  });

  test("keeps its disk when gridscale renews the template, and is made anew when the program names another", () => {
    const { stack } = onNetwork();
    const marker = expect.stringMatching(/^terraform_data\./);
    expect(only(stack, STORAGE).lifecycle).toEqual({ ignore_changes: ["template"], replace_triggered_by: [marker] });
    expect(only(stack, SERVER).lifecycle).toEqual({ replace_triggered_by: [marker] });
    expect(only(stack, "terraform_data").input).toEqual({ image: "Ubuntu 22.04 LTS (Jammy Jellyfish) " });
  });

  test("takes an image by identifier without a lookup", () => {
    const { stack } = onNetwork({ image: MachineImage.id("4db64bfc-9fb2-4976-80b5-94ff43b1233a") });
    expect((only(stack, STORAGE).template as Record<string, unknown>).template_uuid).toBe("4db64bfc-9fb2-4976-80b5-94ff43b1233a");
    expect(synthesize(stack).data).toBeUndefined();
  });

  test("has the root disk that is asked for", () => {
    const { stack } = onNetwork({ rootDiskGib: 50, rootVolumeType: "storage_insane" });
    expect(only(stack, STORAGE)).toMatchObject({ capacity: 50, storage_type: "storage_insane" });
  });

  test("tells the address that the network gave it, or the one it asked for", () => {
    const given = onNetwork();
    new TerraformOutput(given.stack, "ip", { value: given.server.privateIp });
    expect(synthesize(given.stack).output!.ip.value).toMatch(/^\$\{gridscale_server\.\w+\.network\[0\]\.auto_assigned_ip\}$/);
    const chosen = onNetwork({ privateIp: "10.0.0.10" });
    new TerraformOutput(chosen.stack, "ip", { value: chosen.server.privateIp });
    expect(only(chosen.stack, SERVER).network).toEqual([{ object_uuid: expect.any(String), ip: "10.0.0.10" }]);
    expect(synthesize(chosen.stack).output!.ip.value).toMatch(/\.network\[0\]\.ip\}$/);
  });

  test("is told its first boot in base64, by Terraform, so that what only Terraform knows is in it", () => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const word = new TerraformVariable(stack, "word", {}).stringValue;
    new Server(cloud, "web", { ...SMALL, network, cloudInit: new CloudInit({ packages: ["nginx"], commands: [`echo ${word}`] }) });
    expect(only(stack, SERVER).user_data_base64).toBe(
      '${base64encode("#cloud-config\\npackage_update: true\\npackages:\\n  - nginx\\nruncmd:\\n  - ${jsonencode("echo ${var.word}")}\\n")}',
    );
  });

  test("carries the cloud's tags and its own as sorted words, on its storage, too", () => {
    const { stack, cloud } = frankfurt({ tags: { team: "shop", env: "test" } });
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), tags: { env: "live" } });
    expect([only(stack, SERVER).labels, only(stack, STORAGE).labels]).toEqual([["env=live", "team=shop"], ["env=live", "team=shop"]]);
  });

  test("has as many cores and as much memory as its machine type says, listed or not", () => {
    const { stack } = onNetwork({ machine: MachineType.described({ name: "6c-20g", diskGib: 0 }) });
    expect(only(stack, SERVER)).toMatchObject({ cores: 6, memory: 20 });
    expect(() => onNetwork({ machine: MachineType.described({ name: "large", diskGib: 0 }) })).toThrow(/machine: got "large"; allowed: a number of cores and of GiB as 2c-4g/);
  });

  test("logs in as root", () => {
    expect(onNetwork().server.loginUser).toBe("root");
  });

  test("takes no volumes, as nothing tells where they turn up", () => {
    const { cloud, server } = onNetwork();
    expect(() => server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }))).toThrow(/nowhere by which path a further storage turns up/);
  });

  test("takes no keys by name, no zone, and no place among others", () => {
    const { cloud } = frankfurt();
    expect(() => SshKey.fromSshKeyName(cloud, "old", "office")).toThrow(/knows keys by identifiers alone/);
    expect(() => onNetwork({ zone: "a" })).toThrow(/zone: .*tells no names of zones/);
    expect(() => new PlacementGroup(cloud, "group")).toThrow(/no placement groups/);
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new ServerGroup(cloud, "web", { ...SMALL, network, count: 2 })).toThrow(/set spread: false/);
    expect(() => new ServerGroup(cloud, "loose", { ...SMALL, network, count: 2, spread: false })).not.toThrow();
  });
});

describe("a public server on gridscale", () => {
  test("is on the public network first, behind its firewall", () => {
    const { stack, cloud } = openFrankfurt();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), publicIp: true });
    new TerraformOutput(stack, "private", { value: server.privateIp });
    new TerraformOutput(stack, "public", { value: server.publicIp });
    expect(only(stack, SERVER)).toMatchObject({
      ipv4: expect.stringMatching(/^\$\{gridscale_ipv4\..*\.id\}$/),
      network: [
        {
          object_uuid: expect.stringMatching(/^\$\{data\.gridscale_public_network\..*\.id\}$/),
          firewall_template_uuid: expect.stringMatching(/^\$\{gridscale_firewall\..*\.id\}$/),
        },
        { object_uuid: expect.stringMatching(/^\$\{gridscale_network\..*\.id\}$/) },
      ],
    });
    expect(synthesize(stack).output!.private.value).toMatch(/\.network\[1\]\.auto_assigned_ip\}$/);
    expect(synthesize(stack).output!.public.value).toMatch(/^\$\{gridscale_ipv4\..*\.ip\}$/);
  });

  test("tells the same private address when the public one is attached after it was asked for", () => {
    const { stack, cloud } = openFrankfurt();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    new TerraformOutput(stack, "private", { value: server.privateIp });
    server.attachPublicIp(new PublicIp(cloud, "ip"));
    expect(synthesize(stack).output!.private.value).toMatch(/\.network\[1\]\.auto_assigned_ip\}$/);
  });

  test("shares the lookup of the public network with all others", () => {
    const { stack, cloud } = openFrankfurt();
    ["one", "two"].forEach((id) => new Server(cloud, id, { ...SMALL, publicIp: true }));
    const { data } = synthesize(stack);
    expect([data!.gridscale_public_network, data!.gridscale_template].map((blocks) => Object.keys(blocks).length)).toEqual([1, 1]);
  });
});
