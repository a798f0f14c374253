import type { Construct } from "constructs";
import { BALANCING, BALANCING_SHORTFALLS, UNHEALTHY_AFTER } from "./load-balancing-capabilities";
import { ElbIpgroup } from "../../../l1/flexibleengine/elb-ipgroup";
import { LbListenerV3 } from "../../../l1/flexibleengine/lb-listener-v3";
import { LbLoadbalancerV3 } from "../../../l1/flexibleengine/lb-loadbalancer-v3";
import { LbMemberV3 } from "../../../l1/flexibleengine/lb-member-v3";
import { LbMonitorV3 } from "../../../l1/flexibleengine/lb-monitor-v3";
import { LbPoolV3 } from "../../../l1/flexibleengine/lb-pool-v3";
import type {
  BalancerConfig,
  BalancingResources,
  ListenerConfig,
  MadeBalancer,
  MonitorConfig,
  PoolConfig,
} from "../../families/huawei/balancing-resources";
import type { HuaweiContext } from "../../families/huawei/context";
import { LoadBalancingDriver } from "../../families/huawei/load-balancing";

/** Flexible Engine's load balancers. */
export function defineLoadBalancing(context: HuaweiContext): LoadBalancingDriver {
  return new LoadBalancingDriver(context, {
    resources: RESOURCES,
    capabilities: BALANCING,
    shortfalls: BALANCING_SHORTFALLS,
    unhealthyAfter: UNHEALTHY_AFTER,
  });
}

function defineBalancer(scope: Construct, id: string, config: BalancerConfig): MadeBalancer {
  const { zone, subnetId: _subnetId, neutronSubnetId: ipv4SubnetId, privateIp: ipv4Address, addressId: ipv4EipId, size: _size, ...common } = config;
  const place = { availabilityZone: [zone], ipv4SubnetId, ipv4Address, ipv4EipId };
  const balancer = new LbLoadbalancerV3(scope, id, { ...common, ...place, crossVpcBackend: true });
  return { id: balancer.id, address: balancer.ipv4Address };
}

function defineListener(scope: Construct, id: string, given: ListenerConfig): LbListenerV3 {
  const { certificateId: _certificateId, sniCertificateIds: _sniCertificateIds, allowListId: ipGroup, ...config } = given;
  return new LbListenerV3(scope, id, { ...config, ipGroup, accessPolicy: ipGroup === undefined ? undefined : "white" });
}

const RESOURCES: BalancingResources = {
  balancer: defineBalancer,
  pool: (scope: Construct, id: string, { algorithm: lbMethod, persistence, ...config }: PoolConfig) =>
    new LbPoolV3(scope, id, { ...config, lbMethod, persistence: persistence && [{ type: persistence.type, timeout: persistence.minutes }] }),
  monitor: (scope: Construct, id: string, config: MonitorConfig) => void new LbMonitorV3(scope, id, monitorOf(config)),
  member: (scope, id, config) => void new LbMemberV3(scope, id, config),
  allowList: (scope, id, config) => new ElbIpgroup(scope, id, config),
  listener: defineListener,
};

function monitorOf({ provider, poolId, type: protocol, port, path: urlPath, host: domainName, expectedStatus: statusCode, ...check }: MonitorConfig) {
  return {
    provider,
    poolId,
    protocol,
    interval: check.intervalSeconds,
    timeout: check.timeoutSeconds,
    maxRetries: check.unhealthyAfter,
    port,
    urlPath,
    statusCode,
    domainName,
  };
}
