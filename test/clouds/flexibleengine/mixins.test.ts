import { describe, expect, test } from "vitest";
import { Bucket, Egress, Network, PublicIp, vendors } from "archipel";
import { PARIS } from "./place";
import { serviceMixinTests } from "../../families/huawei/mixins-tests";
import { only } from "../../families/huawei/place";

const { flexibleengine } = vendors;

describe("Flexible Engine's mixins", () => {
  test("reach the JSON", () => {
    const { stack, cloud } = PARIS.make();
    new PublicIp(cloud, "ip").with(new flexibleengine.AddressBandwidth(1000));
    new Bucket(cloud, "files").with(new flexibleengine.BucketStorageClass("COLD"));
    expect(only(stack, "flexibleengine_vpc_eip").bandwidth).toEqual({ name: "shop-place-ip", size: 1000, share_type: "PER" });
    expect(only(stack, "flexibleengine_obs_bucket").storage_class).toBe("COLD");
  });

  test("set the size of a network's gateway", () => {
    const { stack, cloud } = PARIS.make();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT }).with(new flexibleengine.NatGatewaySize("4"));
    expect(only(stack, "flexibleengine_nat_gateway_v2").spec).toBe("4");
  });

  test("that match nothing are an error", () => {
    const { cloud } = PARIS.make();
    const bucket = new Bucket(cloud, "files");
    expect(() => bucket.with(new flexibleengine.AddressBandwidth(10))).toThrow(/mixin AddressBandwidth changes flexibleengine_vpc_eip, and there is none here/);
  });
});

describe("Flexible Engine's mixins", () => {
  serviceMixinTests(PARIS, {
    password: (password) => new flexibleengine.DatabasePassword(password),
    backupDays: (days) => new flexibleengine.DatabaseBackupDays(days),
    apiAddress: (address) => new flexibleengine.KubernetesApiAddress(address),
  }, "s3.large.2");
});
