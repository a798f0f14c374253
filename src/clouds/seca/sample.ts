import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { Seca } from "./cloud";

/** A SECA cloud, with the fewest properties. The token is a variable, whose value the sandbox does not look at. */
export const sample = (scope: Construct, id = "cloud"): Seca =>
  new Seca(scope, id, {
    region: "region-1",
    tenant: "tenant-1",
    token: new TerraformVariable(scope, `${id}-token`, { sensitive: true, default: "" }).stringValue,
    regionUrl: "https://api.seca.example/providers/seca.region",
    zones: ["a", "b"],
    networkSku: "N10K",
    storageSku: "RD500",
  });
