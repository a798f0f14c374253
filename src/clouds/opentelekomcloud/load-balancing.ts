import type { Construct } from "constructs";
import { balancingCapabilities, balancingShortfalls } from "./load-balancing-capabilities";
import { DataOpentelekomcloudLbFlavorV3 } from "../../../l1/opentelekomcloud/data-opentelekomcloud-lb-flavor-v3";
import { LbCertificateV3 } from "../../../l1/opentelekomcloud/lb-certificate-v3";
import { LbIpgroupV3 } from "../../../l1/opentelekomcloud/lb-ipgroup-v3";
import { LbListenerV3 } from "../../../l1/opentelekomcloud/lb-listener-v3";
import { LbLoadbalancerV3 } from "../../../l1/opentelekomcloud/lb-loadbalancer-v3";
import { LbMemberV3 } from "../../../l1/opentelekomcloud/lb-member-v3";
import { LbMonitorV3 } from "../../../l1/opentelekomcloud/lb-monitor-v3";
import { LbPolicyV3 } from "../../../l1/opentelekomcloud/lb-policy-v3";
import { LbPoolV3 } from "../../../l1/opentelekomcloud/lb-pool-v3";
import { sharedLookup } from "../../core/lookups";
import type {
  BalancerConfig,
  BalancingResources,
  ListenerConfig,
  MadeBalancer,
  MonitorConfig,
  PolicyConfig,
  PoolConfig,
} from "../../families/huawei/balancing-resources";
import type { HuaweiContext } from "../../families/huawei/context";
import { LoadBalancingDriver } from "../../families/huawei/load-balancing";

/** Open Telekom Cloud's load balancers. */
export function defineLoadBalancing(context: HuaweiContext): LoadBalancingDriver {
  const region = context.cloud.region.name;
  return new LoadBalancingDriver(context, {
    resources: { ...RESOURCES, balancer: (scope, id, config) => defineBalancer(context, scope, id, config) },
    capabilities: balancingCapabilities(region),
    shortfalls: balancingShortfalls(region),
  });
}

/** A size is the end of the names of two flavors: one for connections, one for requests. */
function defineBalancer(context: HuaweiContext, scope: Construct, id: string, config: BalancerConfig): MadeBalancer {
  const { zone, vpcId: routerId, subnetId, neutronSubnetId, privateIp: vipAddress, addressId, size, ...common } = config;
  const [l4Flavor, l7Flavor] = size === undefined ? [] : [`L4_flavor.elb.${size}`, `L7_flavor.elb.${size}`].map((name) => flavorId(context, name));
  const balancer = new LbLoadbalancerV3(scope, id, {
    ...common,
    routerId,
    networkIds: [subnetId],
    subnetId: neutronSubnetId,
    availabilityZones: [zone],
    vipAddress,
    publicIp: addressId === undefined ? undefined : { id: addressId },
    ipTargetEnable: true,
    l4Flavor,
    l7Flavor,
  });
  return { id: balancer.id, address: balancer.vipAddress };
}

function flavorId({ cloud, provider }: HuaweiContext, name: string): string {
  const make = (scope: Construct, id: string): DataOpentelekomcloudLbFlavorV3 => new DataOpentelekomcloudLbFlavorV3(scope, id, { provider, name });
  return (sharedLookup(cloud, `BalancerFlavor-${name}`, make) as DataOpentelekomcloudLbFlavorV3).id;
}

function defineListener(scope: Construct, id: string, { certificateId, sniCertificateIds, allowListId, ...config }: ListenerConfig): LbListenerV3 {
  return new LbListenerV3(scope, id, {
    ...config,
    defaultTlsContainerRef: certificateId,
    sniContainerRefs: sniCertificateIds,
    ipGroup: allowListId === undefined ? undefined : { id: allowListId, enable: true, type: "white" },
    advancedForwarding: config.protocol.startsWith("HTTP") ? true : undefined,
  });
}

const RESOURCES: Omit<BalancingResources, "balancer"> = {
  pool: (scope: Construct, id: string, { algorithm: lbAlgorithm, persistence, ...config }: PoolConfig) =>
    new LbPoolV3(scope, id, {
      ...config,
      lbAlgorithm,
      sessionPersistence: persistence && { type: persistence.type, persistenceTimeout: persistence.minutes },
    }),
  monitor: (scope: Construct, id: string, config: MonitorConfig) => void new LbMonitorV3(scope, id, monitorOf(config)),
  member: (scope, id, config) => void new LbMemberV3(scope, id, config),
  allowList: (scope, id, config) => new LbIpgroupV3(scope, id, config),
  listener: defineListener,
  certificate: (scope, id, config) => new LbCertificateV3(scope, id, config),
  policy: (scope: Construct, id: string, { poolId: redirectPoolId, ...config }: PolicyConfig) =>
    new LbPolicyV3(scope, id, { ...config, action: "REDIRECT_TO_POOL", redirectPoolId }),
};

/** As many good answers bring a target back as bad ones take it out. */
function monitorOf({ provider, poolId, type, port, path, host, expectedStatus, ...check }: MonitorConfig) {
  return {
    provider,
    poolId,
    type,
    delay: check.intervalSeconds,
    timeout: check.timeoutSeconds,
    maxRetries: check.unhealthyAfter,
    maxRetriesDown: check.unhealthyAfter,
    monitorPort: port,
    urlPath: path,
    expectedCodes: expectedStatus,
    domainName: host,
    httpMethod: path === undefined ? undefined : "GET",
  };
}
