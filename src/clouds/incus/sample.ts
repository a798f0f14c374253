import type { Construct } from "constructs";
import { Incus } from "./cloud";

/** An Incus of one's own, as somebody who runs it would describe it. */
export const sample = (scope: Construct, id = "cloud"): Incus =>
  new Incus(scope, id, { uplink: "public", publicAddresses: ["198.51.100.0/24"], bucketEndpoint: "https://incus.example.org:8555" });
