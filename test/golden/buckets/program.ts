import type { TerraformStack } from "cdktf";
import { Bucket, OpenStack, Scaleway } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const own = new OpenStack(stack, "own", { region: "RegionOne", cloudsYaml: "testbed", externalNetwork: "public" });
  const scaleway = new Scaleway(stack, "amsterdam", { region: "nl-ams" });
  const corsRules = [{ allowedOrigins: ["https://shop.example"] }];
  for (const cloud of [own, scaleway]) {
    new Bucket(cloud, "site", { name: "golden-site", publicRead: true, corsRules });
  }
  new Bucket(own, "backups", { name: "golden-backups", versioned: true });
  new Bucket(scaleway, "backups", {
    name: "golden-backups",
    versioned: true,
    lifecycleRules: [{ id: "old", prefix: "tmp/", expireAfterDays: 30 }],
  });
}
