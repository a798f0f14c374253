import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Infomaniak, MachineImage, MachineType, Network, OpenStack, OvhCloud, Server, Volume, vendors } from "archipel";
import { synthesize, testStack } from "archipel/testing";

const { openstack } = vendors;

describe("the provider of an OpenStack cloud", () => {
  test("names the region and leaves credentials to the environment", () => {
    const stack = testStack();
    new OpenStack(stack, "cloud", { region: "RegionOne" });
    expect(synthesize(stack).provider!.openstack).toEqual([{ region: "RegionOne" }]);
  });

  test("takes an entry of clouds.yaml, the address of Keystone and certificates", () => {
    const stack = testStack();
    new OpenStack(stack, "cloud", { region: "R", cloudsYaml: "office", authUrl: "https://keystone.example/v3", caCertFile: "/etc/ca.pem" });
    expect(synthesize(stack).provider!.openstack).toEqual([
      { region: "R", cloud: "office", auth_url: "https://keystone.example/v3", cacert_file: "/etc/ca.pem" },
    ]);
  });

  test("takes an application credential from a sensitive variable", () => {
    const stack = testStack();
    const secret = new TerraformVariable(stack, "secret", { sensitive: true });
    new OpenStack(stack, "cloud", { region: "R", applicationCredentialId: "app", applicationCredentialSecret: secret.stringValue });
    expect(synthesize(stack).provider!.openstack).toMatchObject([{ application_credential_id: "app", application_credential_secret: "${var.secret}" }]);
  });

  test("refuses a secret that is written into the program, without repeating it", () => {
    const make = (): unknown => new OpenStack(testStack(), "cloud", { region: "R", applicationCredentialId: "app", applicationCredentialSecret: "hunter2" });
    expect(make).toThrow(/applicationCredentialSecret: got "\(a literal, not shown\)"/);
    expect(make).not.toThrow(/hunter2/);
  });

  test("refuses half an application credential", () => {
    expect(() => new OpenStack(testStack(), "cloud", { region: "R", applicationCredentialId: "app" })).toThrow(/both halves/);
  });
});

describe("OpenStack clouds side by side", () => {
  test("are told apart by an alias", () => {
    const stack = testStack();
    ["GRA11", "DE1"].forEach((region) => new OvhCloud(stack, region, { region }));
    expect(synthesize(stack).provider!.openstack).toMatchObject([{ region: "GRA11" }, { region: "DE1", alias: "DE1" }]);
  });

  test("with one Keystone may share the environment's credentials", () => {
    const stack = testStack();
    ["GRA11", "DE1"].forEach((region) => new OvhCloud(stack, region, { region }));
    expect(() => synthesize(stack)).not.toThrow();
  });

  test("with different Keystones cannot, and the error says what to do", () => {
    const stack = testStack();
    new OvhCloud(stack, "gravelines", { region: "GRA11" });
    new Infomaniak(stack, "geneva", { region: "dc3-a" });
    expect(() => synthesize(stack)).toThrow(/test\/gravelines and test\/geneva are different OpenStack clouds.*same environment variables OS_….*cloudsYaml/s);
  });

  test("with different Keystones stand together once one of them has its own credentials", () => {
    const stack = testStack();
    new OvhCloud(stack, "gravelines", { region: "GRA11" });
    new Infomaniak(stack, "geneva", { region: "dc3-a", cloudsYaml: "infomaniak" });
    expect(() => synthesize(stack)).not.toThrow();
  });
});

describe("an OpenStack cloud", () => {
  test("needs a region that is known, as the country depends on it", () => {
    const stack = testStack();
    const region = new TerraformVariable(stack, "region", {}).stringValue;
    expect(() => new OpenStack(stack, "cloud", { region })).toThrow(/region: got an unresolved value/);
    expect(() => new OpenStack(stack, "blank", { region: " " })).toThrow(/the name of the region/);
  });

  test("tells everything that is wrong at once", () => {
    const make = (): unknown =>
      new OpenStack(testStack(), "cloud", { region: "R", authUrl: "keystone", country: "Germany", s3Endpoint: "s3.example", objectStorage: openstack.ObjectStorageApi.S3 });
    expect(make).toThrow(/authUrl: .*\n.*country: .*\n.*s3Endpoint: /);
  });

  test("refuses buckets by S3 without an endpoint", () => {
    expect(() => new OpenStack(testStack(), "cloud", { region: "R", objectStorage: openstack.ObjectStorageApi.S3 })).toThrow(/s3Endpoint: got nothing/);
  });

  test("knows of its region what the program says", () => {
    const cloud = new OpenStack(testStack(), "cloud", { region: "R", country: "DE", city: "Kiel", availabilityZones: ["a", "b"], zone: "b" });
    expect(cloud.region).toMatchObject({ name: "R", country: "DE", city: "Kiel", zones: ["a", "b"], source: "given by the program" });
    expect(cloud.zone).toBe("b");
  });

  test("refuses a zone that its region has not", () => {
    expect(() => new OpenStack(testStack(), "cloud", { region: "R", availabilityZones: ["a"], zone: "c" })).toThrow(/zone: got "c"; allowed: a zone of region R: a/);
  });
});

describe("a mixin for OpenStack", () => {
  function server(): { stack: ReturnType<typeof testStack>; web: Server } {
    const stack = testStack();
    const cloud = new OpenStack(stack, "cloud", { region: "R", tags: { team: "shop" } });
    const machine = MachineType.described({ name: "small", diskGib: 20 });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
    return { stack, web: new Server(cloud, "web", { network, machine, image: MachineImage.named("Debian 12") }) };
  }

  test.each([
    ["ConfigDrive", new openstack.ConfigDrive(), { config_drive: true }],
    ["StopBeforeDestroy", new openstack.StopBeforeDestroy(), { stop_before_destroy: true }],
    ["ServerMetadata", new openstack.ServerMetadata({ rack: "7" }), { metadata: { rack: "7", team: "shop" } }],
    ["SchedulerHints", new openstack.SchedulerHints({ gpu: "no" }), { scheduler_hints: [{ additional_properties: { gpu: "no" } }] }],
  ])("%s reaches the server", (_name, mixin, expected) => {
    const { stack, web } = server();
    web.with(mixin);
    expect(Object.values(synthesize(stack).resource!.openstack_compute_instance_v2)).toMatchObject([expected]);
  });

  test("NoPortSecurity takes the security group off the port", () => {
    const { stack, web } = server();
    web.with(new openstack.NoPortSecurity());
    const [port] = Object.values(synthesize(stack).resource!.openstack_networking_port_v2);
    expect(port).toMatchObject({ port_security_enabled: false, no_security_groups: true });
    expect(port.security_group_ids).toBeUndefined();
  });

  test("RetypeOnDemand reaches the volume", () => {
    const stack = testStack();
    new Volume(new OpenStack(stack, "cloud", { region: "R" }), "data", { sizeGib: 10 }).with(new openstack.RetypeOnDemand());
    expect(Object.values(synthesize(stack).resource!.openstack_blockstorage_volume_v3)).toMatchObject([{ volume_retype_policy: "on-demand" }]);
  });

  test("that finds nothing to change throws", () => {
    const { web } = server();
    expect(() => web.with(new openstack.RetypeOnDemand())).toThrow(/RetypeOnDemand changes openstack_blockstorage_volume_v3, and there is none here/);
  });
});
