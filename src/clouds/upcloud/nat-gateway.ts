import type { Construct } from "constructs";
import type { Context } from "./context";
import { Gateway } from "../../../l1/upcloud/gateway";
import { tagMap } from "../../core/tags";
import type { NetworkSpec } from "../../network/driver";

/** The smallest plan. @see https://upcloud.com/docs/products/nat-gateway/ */
const PLAN = "development";

/** Defines the gateway that translates addresses for all networks on a router. */
export function defineNatGateway({ provider, zone }: Context, scope: Construct, routerId: string, spec: NetworkSpec): Gateway {
  return new Gateway(scope, "Gateway", {
    provider,
    zone,
    name: spec.name,
    features: ["nat"],
    plan: PLAN,
    router: { id: routerId },
    labels: tagMap(spec.tags),
  });
}
