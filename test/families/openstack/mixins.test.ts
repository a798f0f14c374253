import { describe, expect, test } from "vitest";
import { Binero, Bucket, PublicIp, SysEleven, vendors } from "archipel";
import { synthesize, testStack } from "archipel/testing";

const { PublicIpName, StoragePolicy } = vendors.openstack;

describe("a mixin of the OpenStack family", () => {
  test("PublicIpName has Neutron write the name of an address into DNS", () => {
    const stack = testStack();
    new PublicIp(new SysEleven(stack, "cloud", { region: "fes" }), "ip").with(new PublicIpName("mx01", "example.org."));
    expect(Object.values(synthesize(stack).resource!.openstack_networking_floatingip_v2)).toMatchObject([{ dns_name: "mx01", dns_domain: "example.org." }]);
  });

  test("PublicIpName wants the zone as Neutron does, with a dot at the end", () => {
    expect(() => new PublicIpName("mx01", "example.org")).toThrow(/zoneName: got "example.org"; allowed: a name with a dot at the end/);
  });

  test("StoragePolicy says how a container is kept", () => {
    const stack = testStack();
    new Bucket(new Binero(stack, "cloud", { region: "europe-se-1" }), "files").with(new StoragePolicy("gp.archive"));
    expect(Object.values(synthesize(stack).resource!.openstack_objectstorage_container_v1)).toMatchObject([{ storage_policy: "gp.archive" }]);
  });
});
