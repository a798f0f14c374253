import type { Construct } from "constructs";
import { CACHE_TYPES } from "./database-offers";
import { DataOpentelekomcloudDcsCertificateV2 } from "../../../l1/opentelekomcloud/data-opentelekomcloud-dcs-certificate-v2";
import { DcsInstanceV2 } from "../../../l1/opentelekomcloud/dcs-instance-v2";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";
import { cachePassword, checkCacheName } from "../../families/huawei/cache";
import type { HuaweiContext } from "../../families/huawei/context";
import { zonesOf } from "../../families/huawei/database-server";

/**
 * Defines a cache on a subnet, which whoever is in the VPC reaches.
 *
 * @throws ValidationError when the service takes no such name or size
 */
export function defineCache(context: HuaweiContext, scope: Construct, spec: CacheSpec): ICacheHandle {
  const { provider } = context;
  checkCacheName(scope, spec);
  const password = cachePassword(scope, spec);
  const cache = new DcsInstanceV2(scope, "Resource", {
    provider,
    name: spec.name,
    engine: "Redis",
    engineVersion: spec.engine.name,
    ...sizeOf(scope, spec),
    availabilityZones: zonesOf(context, spec.nodes > 1, spec.zone),
    vpcId: spec.networkId!,
    subnetId: spec.subnetId!,
    password,
    sslEnable: spec.tls,
    enableWhitelist: false,
    tags: tagMap(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  const instanceId = cache.id;
  let certificate: DataOpentelekomcloudDcsCertificateV2 | undefined;
  return {
    cacheId: instanceId,
    password,
    hosts: [cache.privateIp],
    port: cache.port,
    get certificate() {
      if (!spec.tls) {
        return "";
      }
      certificate ??= new DataOpentelekomcloudDcsCertificateV2(scope, "Certificate", { provider, instanceId });
      return certificate.certificate;
    },
  };
}

/** A size says how many nodes there are: one, or one and its replica. The memory is the end of its name. */
function sizeOf(scope: Construct, { nodeType, nodes }: CacheSpec): { readonly flavor: string; readonly capacity: number } {
  const known = CACHE_TYPES.find(({ name }) => name === nodeType);
  if (known === undefined) {
    new Faults(scope, "Cache").refuse("size", nodeType, `one of ${CACHE_TYPES.map(({ name }) => name).join(", ")}`);
  }
  const [, family, size] = /^(.*)\.(\d+)$/.exec(nodeType)!;
  return { flavor: nodes > 1 ? `redis.ha.${family}.r2.${size}` : `redis.single.${family}.${size}`, capacity: known!.memoryGib! };
}
