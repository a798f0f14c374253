import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";
import type {
  AutoScalingTargetSpec,
  CertificateHandle,
  CertificateSpec,
  HealthCheckSpec,
  IListenerHandle,
  ILoadBalancerHandle,
  ILoadBalancingDriver,
  ITargetGroupHandle,
  ListenerRuleSpec,
  ListenerSpec,
  LoadBalancerSpec,
  TargetGroupSpec,
  TargetSpec,
} from "../../load-balancing/driver";
import { moreSpecificFirst } from "../../load-balancing/rule-order";

/** Load balancers of the fake cloud. */
export class FakeLoadBalancingDriver implements ILoadBalancingDriver {
  public readonly sizes = ["small", "large"];

  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new FakeLoadBalancer(this.cloud, scope, spec);
  }
}

class FakeLoadBalancer implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly privateIp: string;
  public readonly publicIp?: string;

  public constructor(
    private readonly cloud: FakeCloud,
    scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    const balancer = cloud.define(scope, "Resource", "load_balancer", {
      name: spec.name,
      network_id: spec.networkId,
      subnet_id: spec.subnetId,
      private_ip: spec.privateIp,
      public: spec.publicIp,
      size: spec.size,
      zone: spec.zone,
      tags: tagMap(spec.tags),
    });
    balancer.waitFor(spec.dependencies);
    this.loadBalancerId = balancer.resourceId;
    this.privateIp = balancer.getStringAttribute("private_ip");
    this.publicIp = spec.publicIp ? balancer.getStringAttribute("public_ip") : undefined;
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    const group = this.cloud.define(scope, "Resource", "target_group", {
      load_balancer_id: this.loadBalancerId,
      name: spec.name,
      protocol: spec.protocol,
      port: spec.port,
      algorithm: spec.algorithm,
      health_check: checkBlock(spec.healthCheck),
      stickiness: spec.stickiness && { kind: spec.stickiness.kind, cookie_name: spec.stickiness.cookieName },
      proxy_protocol: spec.proxyProtocol,
    });
    return {
      targetGroupId: group.resourceId,
      addTarget: (target: TargetSpec) => {
        this.cloud.define(scope, `Target-${target.targetId}`, "target", {
          target_group_id: group.resourceId,
          address: target.address,
          port: target.port,
          weight: target.weight,
        });
      },
      addAutoScalingGroup: ({ targetId, group: { autoScalingGroupId }, port, weight }: AutoScalingTargetSpec) => {
        const attributes = { target_group_id: group.resourceId, auto_scaling_group_id: autoScalingGroupId, port, weight };
        this.cloud.define(scope, `Target-${targetId}`, "auto_scaling_target", attributes);
      },
    };
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    const rules: ListenerRuleSpec[] = [];
    const listener = this.cloud.define(scope, "Resource", "listener", {
      load_balancer_id: this.loadBalancerId,
      name: spec.name,
      protocol: spec.protocol,
      port: spec.port,
      default_target_group_id: spec.defaultTargetGroupId,
      certificate_ids: filled(spec.certificateIds),
      allowed_cidrs: filled(spec.allowedCidrs),
    });
    return {
      listenerId: listener.resourceId,
      addRule: (rule: ListenerRuleSpec) => {
        rules.push(rule);
        listener.set("rule", [...rules].sort(moreSpecificFirst).map(({ host, path, targetGroupId }) => ({ host, path, target_group_id: targetGroupId })));
      },
    };
  }

  public addCertificate(scope: Construct, { name, pem, domains }: CertificateSpec): CertificateHandle {
    const certificate = this.cloud.define(scope, "Resource", "certificate", {
      load_balancer_id: this.loadBalancerId,
      name,
      certificate: pem?.certificate,
      chain: pem?.chain,
      private_key: pem?.privateKey,
      domains,
    });
    return { certificateId: certificate.resourceId };
  }
}

function checkBlock({ kind, intervalSeconds, timeoutSeconds, unhealthyAfter, port, http }: HealthCheckSpec): object {
  return {
    kind,
    interval_seconds: intervalSeconds,
    timeout_seconds: timeoutSeconds,
    unhealthy_after: unhealthyAfter,
    port,
    path: http?.path,
    expected_status: http?.expectedStatus,
    host: http?.host,
  };
}
