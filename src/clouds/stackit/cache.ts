import type { Construct } from "constructs";
import type { Context } from "./context";
import { RedisCredential } from "../../../l1/stackit/redis-credential";
import { RedisInstance } from "../../../l1/stackit/redis-instance";
import { Faults } from "../../core/faults";
import { joinedList } from "../../core/joined-list";
import { lifecycleOf } from "../../core/removal-policy";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";

/**
 * Defines an instance of Redis, which the listed addresses reach: a list of one's own takes the place of STACKIT's, which lets in everything at STACKIT.
 * The user, with its name and password, is made by STACKIT, which tells how to connect as a URL.
 *
 * @see https://docs.stackit.cloud/products/databases/redis/basics/architecture-of-redis
 */
export function defineCache({ place }: Context, scope: Construct, spec: CacheSpec): ICacheHandle {
  if (spec.password !== undefined) {
    new Faults(scope, "Cache").refuse("password", "a password", "nothing, as STACKIT makes the password of a cache");
  }
  const { instanceId } = new RedisInstance(scope, "Resource", {
    ...place,
    name: spec.name,
    version: spec.engine.name,
    planName: spec.nodeType,
    parameters: { sgwAcl: joinedList(spec.publicAccessFrom, ",") },
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  const { host, port, username, password, uri } = new RedisCredential(scope, "Credential", { ...place, instanceId });
  return { cacheId: instanceId, certificate: "", hosts: [host], port, userName: username, password, url: uri };
}
