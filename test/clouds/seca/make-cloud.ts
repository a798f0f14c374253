import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { Seca } from "archipel";

/** A SECA cloud, with the fewest properties. The token is a variable, whose value the sandbox does not look at. */
export const makeCloud = (scope: Construct, id = "cloud"): Seca =>
  new Seca(scope, id, {
    region: "region-1",
    tenant: "tenant-1",
    token: new TerraformVariable(scope, `${id}-token`, { sensitive: true, default: "" }).stringValue,
    regionUrl: "https://api.seca.example/providers/seca.region",
    zones: ["a", "b"],
    networkSku: "N10K",
    storageSku: "RD500",
  });

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "eu-sovereign-cloud/seca",
  types: ["seca_block_storage", "seca_security_group", "seca_subnet"],
};
