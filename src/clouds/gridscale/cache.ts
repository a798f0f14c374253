import type { Construct } from "constructs";
import type { Context } from "./context";
import { bracketed } from "./listen-address";
import { RedisCache } from "../../../l1/gridscale/redis-cache";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";

/**
 * Defines a cache on a private network: Redis that keeps nothing. The one that does is `gridscale_redis_store`.
 *
 * @throws ValidationError when a password is given
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/redis_cache.html.md
 */
export function defineCache({ provider }: Context, scope: Construct, spec: CacheSpec): ICacheHandle {
  if (spec.password !== undefined) {
    new Faults(scope, "Cache").refuse("password", "a password", "nothing, as gridscale makes the passwords of its caches");
  }
  const cache = new RedisCache(scope, "Resource", {
    provider,
    name: spec.name,
    release: spec.engine.name,
    performanceClass: spec.nodeType,
    networkUuid: spec.networkId,
    labels: tagList(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  const { host, port } = cache.listenPort.get(0);
  return { cacheId: cache.id, certificate: "", hosts: [bracketed(host)], port, password: cache.password };
}
