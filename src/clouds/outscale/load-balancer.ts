import type { Construct } from "constructs";
import { defineCertificate } from "./certificate";
import type { Context } from "./context";
import { SharedHealthCheck } from "./health-check";
import { LoadBalancerGroup } from "./load-balancer-group";
import { defineStickiness } from "./stickiness";
import { tagBlocks } from "./tags";
import { TargetGroupHandle } from "./target-group";
import type { LoadBalancerListeners } from "../../../l1/outscale/load-balancer";
import { LoadBalancer } from "../../../l1/outscale/load-balancer";
import { LoadBalancerVms } from "../../../l1/outscale/load-balancer-vms";
import { PublicIp } from "../../../l1/outscale/public-ip";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import { filled } from "../../core/lists";
import { SharedTargets } from "../../families/load-balancing/shared-targets";
import type {
  CertificateHandle,
  CertificateSpec,
  IListenerHandle,
  ILoadBalancerHandle,
  ITargetGroupHandle,
  ListenerRuleSpec,
  ListenerSpec,
  LoadBalancerSpec,
  TargetGroupSpec,
} from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

const PROTOCOLS: Partial<Record<ListenerProtocol, string>> = {
  [ListenerProtocol.TCP]: "TCP",
  [ListenerProtocol.HTTP]: "HTTP",
  [ListenerProtocol.HTTPS]: "HTTPS",
};

/**
 * A load balancer in a Net: its listeners are parts of it, and its targets and check are the same for all of them. Its public address is the account's
 * own, so that it stays; without one, OUTSCALE tells a name alone.
 *
 * @see https://docs.outscale.com/en/userguide/About-Load-Balancers.html
 */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly publicIp?: string;
  private readonly balancer: LoadBalancer;
  private readonly security: LoadBalancerGroup;
  private readonly targets: SharedTargets;
  private readonly healthCheck: SharedHealthCheck;
  private readonly groups = new Map<string, TargetGroupHandle>();
  private readonly listeners: LoadBalancerListeners[] = [];
  private registered?: LoadBalancerVms;

  /** @throws ValidationError when nothing leads from its subnet to the internet, though it is to have a public address */
  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    spec: LoadBalancerSpec,
  ) {
    const { provider } = context;
    const { publicIp, subnetId, zone = context.zone } = spec;
    const place = context.subnets.get(subnetId!)?.placeFor(scope, { zone, publicIp }, "LoadBalancer");
    const tags = tagBlocks(spec.name, spec.tags);
    this.publicIp = publicIp ? new PublicIp(scope, "PublicIp", { provider, tags }).publicIp : undefined;
    this.security = new LoadBalancerGroup(context, scope, spec);
    this.balancer = new LoadBalancer(scope, "Resource", {
      provider,
      loadBalancerName: spec.name,
      loadBalancerType: publicIp ? "internet-facing" : "internal",
      subnets: [place?.subnetId ?? subnetId!],
      securityGroups: [this.security.securityGroupId],
      publicIp: this.publicIp,
      tags,
      dependsOn: filled(place?.dependencies ?? spec.dependencies),
    });
    this.loadBalancerId = this.balancer.id;
    this.targets = new SharedTargets(scope, "OUTSCALE", () => this.register());
    this.healthCheck = new SharedHealthCheck(context, scope, this.loadBalancerId);
    refuseIncomplete(scope, "it has no listener, and OUTSCALE makes no load balancer without one; define one by addListener", () => this.listeners.length === 0);
  }

  public get privateIp(): string {
    const allowed = "the address, as OUTSCALE tells no private addresses of load balancers: without a public one, address is its name";
    return new Faults(this.scope, "LoadBalancer").refuse("privateIp", undefined, allowed);
  }

  public get privateName(): string | undefined {
    return this.publicIp === undefined ? this.balancer.dnsName : undefined;
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    const group = new TargetGroupHandle(scope, spec, this.targets);
    this.groups.set(group.targetGroupId, group);
    return group;
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    const { port, protocol, certificateIds, defaultTargetGroupId } = spec;
    const group = this.groups.get(defaultTargetGroupId)!;
    if (certificateIds.length > 1) {
      new Faults(scope, "Listener").refuse("certificates", `${certificateIds.length} of them`, "one, as a listener of OUTSCALE shows one; it may be for several names");
    }
    this.healthCheck.use(scope, group);
    this.security.open(scope, spec);
    this.write({
      loadBalancerPort: port,
      loadBalancerProtocol: PROTOCOLS[protocol]!,
      backendPort: group.spec.port,
      backendProtocol: protocol === ListenerProtocol.TCP ? "TCP" : "HTTP",
      serverCertificateId: certificateIds[0],
    });
    this.targets.use(group);
    if (group.spec.stickiness !== undefined) {
      defineStickiness(this.context, scope, this.loadBalancerId, port, group.spec.stickiness);
    }
    return {
      listenerId: `${this.loadBalancerId}:${port}`,
      addRule: (_rule: ListenerRuleSpec): void => new Faults(scope, "Listener").refuse("addRule", undefined, "nothing, as rules at OUTSCALE know no target groups"),
    };
  }

  public addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle {
    return defineCertificate(this.context, scope, spec);
  }

  /** The blocks are in a fixed order, whatever that of the program. */
  private write(listener: LoadBalancerListeners): void {
    this.listeners.push(listener);
    this.balancer.putListeners([...this.listeners].sort((one, other) => one.loadBalancerPort - other.loadBalancerPort));
  }

  /** There must be one list for a load balancer. */
  private register(): void {
    const { provider } = this.context;
    this.registered ??= new LoadBalancerVms(this.scope, "Targets", { provider, loadBalancerName: this.loadBalancerId });
    this.registered.backendVmIds = this.targets.all.map(({ serverId }) => serverId!);
  }
}
