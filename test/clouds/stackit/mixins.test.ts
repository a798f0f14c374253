import { describe, expect, test } from "vitest";
import { Bucket, Network, Server, vendors } from "archipel";
import { SMALL, germany, only } from "./helper";

const { stackit } = vendors;

describe("STACKIT's mixins reach the JSON", () => {
  test.each([
    ["ServerState", new stackit.ServerState("deallocated"), "stackit_server", { desired_status: "deallocated" }],
    ["KeptRootDisk", new stackit.KeptRootDisk(), "stackit_server", { boot_volume: { delete_on_termination: false, size: 20, source_type: "image" } }],
    ["InterfaceName", new stackit.InterfaceName("front"), "stackit_network_interface", { name: "front" }],
  ])("%s", (_name, mixin, type, attributes) => {
    const { stack, cloud } = germany();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) }).with(mixin);
    expect(only(stack, type)).toMatchObject(attributes);
  });

  test("BucketObjectLock", () => {
    const { stack, cloud } = germany();
    new Bucket(cloud, "assets").with(new stackit.BucketObjectLock());
    expect(only(stack, "stackit_objectstorage_bucket").object_lock).toBe(true);
  });
});

describe("STACKIT's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = germany();
    expect(() => new Network(cloud, "net", { cidr: "10.0.0.0/24" }).with(new stackit.KeptRootDisk())).toThrow(/mixin KeptRootDisk changes stackit_server, and there is none here/);
  });

  test("refuse a state that does not exist", () => {
    expect(() => new stackit.ServerState("asleep")).toThrow(/got "asleep"; allowed: active, inactive, deallocated/);
  });
});
