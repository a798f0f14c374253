import { describe, expect, test } from "vitest";
import { Bucket, Firewall, Server, vendors } from "archipel";
import { SMALL, berlin, only } from "./helper";

const { ionoscloud } = vendors;

describe("IONOS' mixins reach the JSON", () => {
  test.each([
    ["NicMultiQueue", new ionoscloud.NicMultiQueue(), { nic_multi_queue: true }],
    ["ServerState", new ionoscloud.ServerState("SHUTOFF"), { vm_state: "SHUTOFF" }],
  ])("%s", (_name, mixin, attributes) => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, publicIp: true }).with(mixin);
    expect(only(stack, "ionoscloud_vcpu_server")).toMatchObject(attributes);
  });

  test("WithoutImagePassword", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, publicIp: true }).with(new ionoscloud.WithoutImagePassword());
    expect(only(stack, "ionoscloud_vcpu_server")).not.toHaveProperty("image_password");
  });

  test("ProtectedDatacenter, on the cloud", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, publicIp: true });
    cloud.with(new ionoscloud.ProtectedDatacenter());
    expect(only(stack, "ionoscloud_datacenter").sec_auth_protection).toBe(true);
  });

  test("BucketObjectLock", () => {
    const { stack, cloud } = berlin();
    new Bucket(cloud, "assets").with(new ionoscloud.BucketObjectLock());
    expect(only(stack, "ionoscloud_s3_bucket").object_lock_enabled).toBe(true);
  });
});

describe("IONOS' mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = berlin();
    expect(() => new Firewall(cloud, "wall").with(new ionoscloud.NicMultiQueue())).toThrow(/mixin NicMultiQueue changes ionoscloud_vcpu_server, and there is none here/);
  });

  test("refuse a state that does not exist", () => {
    expect(() => new ionoscloud.ServerState("asleep")).toThrow(/got "asleep"; allowed: RUNNING, SHUTOFF/);
  });
});
