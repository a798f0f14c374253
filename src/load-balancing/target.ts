import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { ITargetGroupHandle, TargetSpec } from "./driver";
import type { AutoScalingGroup } from "../auto-scaling/auto-scaling-group";
import type { IServer } from "../compute/server";
import type { IServerGroup } from "../compute/server-group";
import { checkInteger } from "../core/checks";
import { parseAddress } from "../core/cidr";
import type { Faults } from "../core/faults";
import type { IPortable } from "../core/portable";
import { checkArguments } from "../core/shape-check";
import { tokenDigest } from "../core/token-digest";

/**
 * What is particular about a target.
 */
export interface TargetOptions {
  /**
   * The port that it listens on.
   *
   * @default - that of the group
   */
  readonly port?: number;
  /**
   * Its share of the traffic, 0 to 256, in proportion to the others' weights. With 0 it gets no new connections.
   *
   * @default 1
   */
  readonly weight?: number;
}

/** A target, as a group needs it. */
export interface ResolvedTarget {
  /** No other target of the group has it. */
  readonly targetId: string;
  /** What messages call it. */
  readonly title: string;
  /** Hands it to the driver. */
  readonly addTo: (handle: ITargetGroupHandle) => void;
  /** What it was made from; must be of the load balancer's cloud. */
  readonly origin?: IPortable;
}

/**
 * Who answers the connections and requests that a load balancer takes.
 */
export abstract class Target {
  /** A server, at its private address. It must be on a network that the load balancer reaches, and its firewall must let private traffic in. */
  public static server(server: IServer, options: TargetOptions = {}): Target {
    checkArguments("Target.server", { options, server });
    return new ServersTarget([server], options);
  }

  /** All servers of a group, at their private addresses. */
  public static group(group: IServerGroup, options: TargetOptions = {}): Target {
    checkArguments("Target.group", { group, options });
    return new ServersTarget(group.servers, options);
  }

  /**
   * The servers of an auto scaling group, however many there are. They listen on the same port, and have to be on a network that the load balancer reaches;
   * their firewall must let private traffic in.
   */
  public static autoScalingGroup(group: AutoScalingGroup, options: TargetOptions = {}): Target {
    checkArguments("Target.autoScalingGroup", { group, options });
    return new AutoScalingTarget(group, options);
  }

  /** An IPv4 address. */
  public static address(address: string, options: TargetOptions = {}): Target {
    checkArguments("Target.address", { address, options });
    return new AddressTarget(address, options);
  }

  protected constructor(
    /** @internal */
    public readonly _options: TargetOptions,
  ) {}

  /**
   * Whether the cloud counts the servers that it stands for.
   *
   * @internal
   */
  public get _isAutoScalingGroup(): boolean {
    return false;
  }

  /**
   * The targets that it stands for; notes faults.
   *
   * @internal
   */
  public abstract _resolve(faults: Faults, scope: IConstruct, property: string): ResolvedTarget[];

  /**
   * Notes what is wrong with the options.
   *
   * @internal
   */
  protected _checkOptions(faults: Faults, property: string): void {
    checkInteger(faults, `${property}.port`, this._options.port, { min: 1, max: 65535 });
    checkInteger(faults, `${property}.weight`, this._options.weight, { min: 0, max: 256 });
  }

  /**
   * The id of a target, made of what it is.
   *
   * @internal
   */
  protected _idOf(scope: IConstruct, what: string): string {
    const { port } = this._options;
    if (port === undefined) {
      return what;
    }
    return Token.isUnresolved(port) ? `${what}-token-${tokenDigest(scope, [port])}` : `${what}-${port}`;
  }
}

class ServersTarget extends Target {
  public constructor(
    private readonly servers: readonly IServer[],
    options: TargetOptions,
  ) {
    super(options);
  }

  public _resolve(faults: Faults, scope: IConstruct, property: string): ResolvedTarget[] {
    this._checkOptions(faults, property);
    return this.servers.map((server) => {
      const targetId = this._idOf(scope, `${server.node.id}-${server.node.addr.slice(-8)}`);
      const { port, weight } = this._options;
      return byAddress({ targetId, sortKey: server.node.path, address: server.privateIp, serverId: server.serverId, port, weight }, server);
    });
  }
}

class AddressTarget extends Target {
  public constructor(
    private readonly address: string,
    options: TargetOptions,
  ) {
    super(options);
  }

  public _resolve(faults: Faults, scope: IConstruct, property: string): ResolvedTarget[] {
    this._checkOptions(faults, property);
    const { address } = this;
    const isKnown = !Token.isUnresolved(address);
    if (isKnown && parseAddress(address) === undefined) {
      faults.add(property, address, "an IPv4 address");
    }
    const targetId = this._idOf(scope, isKnown ? address.replace(/[^0-9A-Za-z.]/g, "_") : `address-${tokenDigest(scope, [address])}`);
    const { port, weight } = this._options;
    return [byAddress({ targetId, sortKey: targetId, address, port, weight })];
  }
}

class AutoScalingTarget extends Target {
  public constructor(
    private readonly group: AutoScalingGroup,
    options: TargetOptions,
  ) {
    super(options);
  }

  public get _isAutoScalingGroup(): boolean {
    return true;
  }

  public _resolve(faults: Faults, scope: IConstruct, property: string): ResolvedTarget[] {
    this._checkOptions(faults, property);
    const { group } = this;
    const { path: sortKey, id, addr } = group.node;
    const targetId = this._idOf(scope, `${id}-${addr.slice(-8)}`);
    const { port, weight } = this._options;
    const spec = { targetId, sortKey, group: group._handle, port, weight };
    return [{ targetId, title: sortKey, origin: group, addTo: (handle) => handle.addAutoScalingGroup!(spec) }];
  }
}

function byAddress(spec: TargetSpec, origin?: IPortable): ResolvedTarget {
  return { targetId: spec.targetId, title: origin?.node.path ?? spec.address, origin, addTo: (handle) => handle.addTarget(spec) };
}
