import { Token } from "cdktf";
import type { Construct } from "constructs";
import { DataFlexibleengineDcsProductV1 } from "../../../l1/flexibleengine/data-flexibleengine-dcs-product-v1";
import { DcsInstanceV1 } from "../../../l1/flexibleengine/dcs-instance-v1";
import { Faults } from "../../core/faults";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";
import { cachePassword, checkCacheName } from "../../families/huawei/cache";
import type { HuaweiContext } from "../../families/huawei/context";
import { zonesOf } from "../../families/huawei/database-server";

/** Versions that one product stands for: FlexibleEngineCloud/terraform-provider-flexibleengine, docs/data-sources/dcs_product_v1.md (2024-03-20) */
const VERSIONS = "4.0;5.0";

/**
 * Defines a cache on a subnet, which whoever is in the VPC reaches.
 *
 * @throws ValidationError when the service takes no such name, or the size is none
 */
export function defineCache(context: HuaweiContext, scope: Construct, spec: CacheSpec): ICacheHandle {
  checkCacheName(scope, spec);
  const password = cachePassword(scope, spec);
  const capacity = Number(spec.nodeType);
  if (!(capacity > 0)) {
    new Faults(scope, "Cache").refuse("size", spec.nodeType, "a size in GiB that is known when the program runs, as the product is chosen by it");
  }
  const cache = new DcsInstanceV1(scope, "Resource", {
    provider: context.provider,
    name: spec.name,
    engine: "Redis",
    engineVersion: spec.engine.name,
    productId: productId(context, capacity, spec.nodes),
    capacity,
    availableZones: zonesOf(context, spec.nodes > 1, spec.zone),
    vpcId: spec.networkId!,
    networkId: spec.subnetId!,
    password,
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return { cacheId: cache.id, password, hosts: [cache.ip], port: cache.port, certificate: "" };
}

/** A product is a size with a number of nodes; the provider finds it by both. */
function productId({ cloud, provider }: HuaweiContext, capacity: number, nodes: number): string {
  const cacheMode = nodes > 1 ? "ha" : "single";
  const question = `CacheProduct-${cacheMode}-${capacity}`;
  const replicaCount = nodes > 1 ? nodes : undefined;
  const make = (scope: Construct, id: string): DataFlexibleengineDcsProductV1 =>
    new DataFlexibleengineDcsProductV1(scope, id, { provider, engine: "redis", engineVersion: VERSIONS, cacheMode, capacity, replicaCount });
  return Token.asString((sharedLookup(cloud, question, make) as DataFlexibleengineDcsProductV1).id);
}
