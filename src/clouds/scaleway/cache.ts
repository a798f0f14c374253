import type { Construct } from "constructs";
import type { Context } from "./context";
import { RedisCluster } from "../../../l1/scaleway/redis-cluster";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";
import { GeneratedPassword } from "../../families/random/generated-password";

/** Defines a Database Instance for Redis. The provider takes either a Private Network or a list of allowed addresses. */
export function defineCache(context: Context, scope: Construct, spec: CacheSpec): ICacheHandle {
  const { publicAccessFrom, subnetId } = spec;
  const password = spec.password ?? new GeneratedPassword(scope, "Password").result;
  const cluster = new RedisCluster(scope, "Resource", {
    provider: context.provider,
    zone: context.otherZone(spec.zone),
    name: spec.name,
    version: spec.engine.name,
    nodeType: spec.nodeType,
    clusterSize: spec.nodes,
    tlsEnabled: spec.tls,
    userName: spec.userName,
    password,
    privateNetwork: subnetId === undefined ? undefined : [{ id: subnetId }],
    acl: subnetId === undefined ? publicAccessFrom.map((ip) => ({ ip })) : undefined,
    tags: tagList(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return new CacheHandle(cluster, password, subnetId !== undefined);
}

class CacheHandle implements ICacheHandle {
  public constructor(
    private readonly cluster: RedisCluster,
    public readonly password: string,
    private readonly onNetwork: boolean,
  ) {}

  public get cacheId(): string {
    return this.cluster.id;
  }

  public get certificate(): string {
    return this.cluster.certificate;
  }

  public get hosts(): string[] {
    return this.endpoint.ips;
  }

  public get port(): number {
    return this.endpoint.port;
  }

  private get endpoint(): { readonly ips: string[]; readonly port: number } {
    return this.onNetwork ? this.cluster.privateNetwork.get(0) : this.cluster.publicNetwork;
  }
}
