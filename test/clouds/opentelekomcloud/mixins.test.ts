import { describe, expect, test } from "vitest";
import { Bucket, Egress, Network, PublicIp, Volume, vendors } from "archipel";
import { GERMANY } from "./place";
import { serviceMixinTests } from "../../families/huawei/mixins-tests";
import { only } from "../../families/huawei/place";

const { opentelekomcloud } = vendors;

describe("Open Telekom Cloud's mixins reach the JSON", () => {
  test("AddressBandwidth, without touching the rest of the address", () => {
    const { stack, cloud } = GERMANY.make();
    new PublicIp(cloud, "ip").with(new opentelekomcloud.AddressBandwidth(300));
    expect(only(stack, "opentelekomcloud_vpc_eip_v1").bandwidth).toEqual({ name: "shop-place-ip", size: 300, share_type: "PER" });
  });

  test("NatGatewaySize", () => {
    const { stack, cloud } = GERMANY.make();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT }).with(new opentelekomcloud.NatGatewaySize("3"));
    expect(only(stack, "opentelekomcloud_nat_gateway_v2").spec).toBe("3");
  });

  test("BucketStorageClass", () => {
    const { stack, cloud } = GERMANY.make();
    new Bucket(cloud, "files").with(new opentelekomcloud.BucketStorageClass("WARM"));
    expect(only(stack, "opentelekomcloud_obs_bucket").storage_class).toBe("WARM");
  });

  test("EncryptedVolume", () => {
    const { stack, cloud } = GERMANY.make();
    new Volume(cloud, "data", { sizeGib: 10 }).with(new opentelekomcloud.EncryptedVolume("key-1"));
    expect(only(stack, "opentelekomcloud_evs_volume_v3").kms_id).toBe("key-1");
  });
});

describe("Open Telekom Cloud's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = GERMANY.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => network.with(new opentelekomcloud.NatGatewaySize("2"))).toThrow(/mixin NatGatewaySize changes opentelekomcloud_nat_gateway_v2, and there is none here/);
  });

  test("refuse what the cloud does not have", () => {
    expect(() => new opentelekomcloud.NatGatewaySize("9")).toThrow(/got "9"; allowed: 1, 2, 3, 4/);
    expect(() => new opentelekomcloud.BucketStorageClass("ICE")).toThrow(/got "ICE"; allowed: STANDARD, WARM, COLD/);
    expect(() => new opentelekomcloud.AddressBandwidth(0)).toThrow(/got 0; allowed: a whole number of Mbit\/s/);
  });
});

describe("Open Telekom Cloud's mixins", () => {
  serviceMixinTests(GERMANY, {
    password: (password) => new opentelekomcloud.DatabasePassword(password),
    backupDays: (days) => new opentelekomcloud.DatabaseBackupDays(days),
    apiAddress: (address) => new opentelekomcloud.KubernetesApiAddress(address),
  }, "n1.large.2");
});
