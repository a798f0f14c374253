import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey } from "archipel";
import { synthesize } from "archipel/testing";
import { GERMANY } from "./place";
import { only } from "../../families/huawei/place";
import { storageTests } from "../../families/huawei/storage-tests";

describe("on Open Telekom Cloud", () => {
  storageTests(GERMANY);

  test("a bucket carries its tags, and speaks S3 where its region does", () => {
    const { stack, cloud } = GERMANY.make();
    const bucket = new Bucket(cloud, "files", { tags: { env: "live" } });
    expect(only(stack, "opentelekomcloud_obs_bucket").tags).toEqual({ env: "live" });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://obs.eu-de.otc.t-systems.com", "eu-de"]);
  });

  test("an access key is one of the user's own", () => {
    const { stack, cloud } = GERMANY.make();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "files") });
    new TerraformOutput(stack, "secret", { value: key.secretAccessKey, sensitive: true });
    expect(only(stack, "opentelekomcloud_identity_credential_v3")).toEqual({ provider: "opentelekomcloud", description: "shop-place-key" });
    expect(synthesize(stack).output!.secret.value).toMatch(/^\$\{opentelekomcloud_identity_credential_v3\.\w+\.secret\}$/);
  });
});
