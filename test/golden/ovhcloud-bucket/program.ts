import type { TerraformStack } from "cdktf";
import { Bucket, BucketAccessKey, OvhCloud, vendors } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new OvhCloud(stack, "cloud", { region: "GRA11", projectId: "4ff1ff0dbb724b79983358c51d57b175" });
  const bucket = new Bucket(cloud, "files", {
    name: "shop-files",
    versioned: true,
    autoDeleteObjects: true,
    tags: { team: "web" },
    lifecycleRules: [{ id: "logs", prefix: "logs/", expireAfterDays: 30 }],
  });
  bucket.with(new vendors.ovhcloud.EncryptedBucket());
  new BucketAccessKey(cloud, "key", { bucket, name: "shop" });
}
