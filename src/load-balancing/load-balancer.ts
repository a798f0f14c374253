import type { Construct } from "constructs";
import { LoadBalancingCapability as C } from "./capabilities";
import { LoadBalancerCertificate } from "./certificate";
import type { Certificate } from "./certificate-source";
import type { ILoadBalancerHandle } from "./driver";
import type { ListenerOptions } from "./listener";
import { Listener } from "./listener";
import type { LoadBalancerProps } from "./load-balancer-props";
import { checkPlace, pickSubnet } from "./place";
import type { TargetGroupOptions } from "./target-group";
import { TargetGroup } from "./target-group";
import type { IAddressed } from "../core/addressed";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkOneOf } from "../core/checks";
import { announceEndpoint } from "../core/endpoints";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literal, literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";
import { warnOfUnsaidExposure } from "../core/unsaid";
import { resolveZone } from "../core/zone";
import type { ISubnet } from "../network/subnet";

/**
 * Something that takes connections and spreads them over targets.
 */
export interface ILoadBalancer extends IPortable {
  /** The cloud's identifier. */
  readonly loadBalancerId: string;
  /** The IPv4 address that clients connect to: the public one, where it has one. */
  readonly address: string;
}

/**
 * A load balancer that exists.
 */
export interface LoadBalancerAttributes {
  /** The cloud's identifier. */
  readonly loadBalancerId: string;
  /** The IPv4 address that clients connect to. */
  readonly address: string;
}

/**
 * A load balancer on a private network, with a public address unless told otherwise.
 *
 * Targets see its connections and health checks come over the private network: a firewall that leaves private traffic open, as they do unless told
 * otherwise, lets them in. One with `PrivateTraffic.FILTERED` has to allow them, by `allow(Peer.subnet(…), Port.tcp(…))`. What may connect to the load
 * balancer itself is up to `allowedCidrs` of its listeners; the servers' firewalls have no say in it.
 */
export class LoadBalancer extends PortableConstruct implements ILoadBalancer, IAddressed {
  /** A load balancer that exists. Its listeners are managed elsewhere. */
  public static fromLoadBalancerAttributes(scope: Construct, id: string, attributes: LoadBalancerAttributes): ILoadBalancer {
    return new ImportedLoadBalancer(scope, id, attributes);
  }

  public readonly loadBalancerId: string;
  private readonly handle: ILoadBalancerHandle;
  private readonly isPublic: boolean;
  private readonly takenPorts = new Set<string>();

  /**
   * @throws ValidationError when the network, an address, the size, the zone, the name or a tag is wrong
   * @throws CapabilityError when the cloud has no such load balancers
   * @throws CloudMismatchError when the network is of another cloud
   */
  public constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id, Given.of("LoadBalancerProps", props));
    this.requireSameCloud("network", props.network);
    this.requireSameCloud("subnet", props.subnet);
    const network = props.network ?? props.subnet?.network;
    const subnet = props.subnet ?? pickSubnet(network, props.zone ?? this.cloud.zone);
    const driver = this.cloud.loadBalancing;
    requireCapabilities(this, "LoadBalancer", this.cloud, driver, needsOf(props, subnet));
    this.isPublic = props.publicIp ?? true;
    const faults = new Faults(this, "LoadBalancer");
    checkPlace(faults, props, network, subnet, this.isPublic);
    if (driver!.sizes !== undefined) {
      checkOneOf(faults, "size", props.size, driver!.sizes);
    }
    const zone = resolveZone(this.cloud, props.zone ?? subnet?.zone, faults);
    const name = nameFor(this, this.cloud, "loadBalancer", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    this.handle = driver!.defineLoadBalancer(this, {
      name,
      networkId: network!.networkId,
      subnetId: subnet?.subnetId,
      privateIp: props.privateIp,
      publicIp: this.isPublic,
      size: literal(props.size),
      zone,
      dependencies: subnet?._dependencies ?? [],
      tags,
    });
    this.loadBalancerId = this.handle.loadBalancerId;
    warnOfUnsaidExposure(this, "publicIp", props.publicIp, "has a public address");
    announceEndpoint(this, "address", () => this.address);
  }

  /**
   * The IPv4 address that clients connect to: the public one, or with `publicIp: false` the private one; the host name instead of that, where the
   * cloud tells no private address, as OUTSCALE.
   */
  public get address(): string {
    return this.handle.publicIp ?? this.handle.privateName ?? this.handle.privateIp;
  }

  /**
   * Its IPv4 address on the private network.
   *
   * @throws ValidationError when the cloud tells none, as OUTSCALE
   */
  public get privateIp(): string {
    return this.handle.privateIp;
  }

  /**
   * Its public IPv4 address.
   *
   * @throws ValidationError when it has none
   */
  public get publicIp(): string {
    return this.handle.publicIp ?? new Faults(this, "LoadBalancer").refuse("publicIp", undefined, "a load balancer without publicIp: false");
  }

  /**
   * Adds a group of targets that answer alike.
   *
   * @throws ValidationError when a property is wrong
   * @throws CapabilityError when the cloud has no such target groups
   * @throws CloudMismatchError when a target is of another cloud
   */
  public addTargetGroup(id: string, options: TargetGroupOptions): TargetGroup {
    return new TargetGroup(this, id, this, this.handle, options);
  }

  /**
   * Opens a port.
   *
   * @throws ValidationError when a property is wrong, or the port is taken
   * @throws CapabilityError when the cloud has no such listeners
   * @throws CloudMismatchError when a certificate is of another cloud
   */
  public addListener(id: string, options: ListenerOptions): Listener {
    return Listener._define(this, id, { loadBalancer: this, handle: this.handle, takenPorts: this.takenPorts }, options);
  }

  /**
   * Adds a certificate, for listeners of protocol HTTPS.
   *
   * @throws ValidationError when the certificate is wrong, or the key is written into the program
   * @throws CapabilityError when the cloud has no such certificates
   */
  public addCertificate(id: string, certificate: Certificate): LoadBalancerCertificate {
    return new LoadBalancerCertificate(this, id, this, this.isPublic, this.handle, certificate);
  }
}

class ImportedLoadBalancer extends PortableConstruct implements ILoadBalancer {
  public readonly loadBalancerId: string;
  public readonly address: string;

  public constructor(scope: Construct, id: string, attributes: LoadBalancerAttributes) {
    super(scope, id, Given.of("LoadBalancerAttributes", attributes, () => undefined));
    this.loadBalancerId = literalText(attributes.loadBalancerId);
    this.address = literalText(attributes.address);
  }
}

function needsOf(props: LoadBalancerProps, subnet: ISubnet | undefined): Need[] {
  const asked: AskedNeed[] = [
    [true, C.LOAD_BALANCER, "LoadBalancer"],
    [props.network !== undefined && subnet === undefined, C.NETWORK_WITHOUT_SUBNET, "network"],
    [props.privateIp !== undefined, C.FIXED_PRIVATE_IP, "privateIp"],
    [props.size !== undefined, C.SIZE, "size"],
    [props.zone !== undefined, C.ZONE, "zone"],
    [props.tags !== undefined, C.TAGS, "tags"],
  ];
  return askedNeeds(asked);
}
