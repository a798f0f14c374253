import type { Construct } from "constructs";
import type { NodePoolOptions } from "./node-pool-options";
import type { PoolPlace } from "./node-pool-resolution";
import { resolveNodePool } from "./node-pool-resolution";
import { Given } from "../core/given";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";

/**
 * Nodes of a cluster that are alike.
 */
export interface INodePool extends IPortable {
  /** The cloud's identifier. */
  readonly nodePoolId: string;
  /** The name at the cloud. */
  readonly nodePoolName: string;
  /**
   * The zone, where the cloud has zones and one was chosen.
   *
   * @default - the cloud picks one, or has none
   */
  readonly zone?: string;
}

/**
 * Nodes of a cluster that are alike. Made by `cluster.addNodePool(…)`.
 */
export class NodePool extends PortableConstruct implements INodePool {
  /** @internal */
  public static _define(cluster: Construct, id: string, place: PoolPlace, options: NodePoolOptions): NodePool {
    return new NodePool(cluster, id, place, options);
  }

  public readonly nodePoolId: string;
  public readonly nodePoolName: string;
  public readonly zone?: string;

  private constructor(scope: Construct, id: string, place: PoolPlace, options: NodePoolOptions) {
    super(scope, id, Given.of("NodePoolOptions", options, () => place.cloud));
    const spec = resolveNodePool(this, place, options);
    this.nodePoolName = spec.name;
    this.zone = spec.zone;
    this.nodePoolId = place.cloud.kubernetes!.defineNodePool(this, spec).nodePoolId;
  }
}
