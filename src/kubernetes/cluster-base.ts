import { Fn, Lazy, Token } from "cdktf";
import type { Construct } from "constructs";
import type { KubernetesAccess } from "./access";
import type { KubernetesClusterHandle } from "./driver";
import { NodePool } from "./node-pool";
import type { NodePoolOptions } from "./node-pool-options";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import type { ISubnet } from "../network/subnet";

/**
 * A Kubernetes cluster.
 */
export interface IKubernetesCluster extends IPortable {
  /** The cloud's identifier. */
  readonly clusterId: string;
  /** The API server, `https://…`. */
  readonly endpoint: string;
  /** The certificate that the API server's is signed by, PEM. Sensitive to Terraform, as all that comes with the credentials is. */
  readonly certificateAuthority: string;
  /** The kubeconfig file of an administrator. Sensitive: an output with it must be so, too. */
  readonly kubeconfig: string;
  /**
   * How the Terraform providers for Kubernetes and Helm reach the cluster. They wait for its node pools, as there is nothing to run on before.
   */
  readonly access: KubernetesAccess;
  /**
   * Adds a pool of nodes.
   *
   * @throws ValidationError when properties are wrong
   * @throws CapabilityError when the cloud has no such pools
   */
  addNodePool(id: string, options: NodePoolOptions): NodePool;
}

/**
 * What clusters have in common, made here or found.
 *
 * @internal
 */
export abstract class ClusterBase extends PortableConstruct implements IKubernetesCluster {
  public abstract readonly clusterId: string;
  private readonly pools: NodePool[] = [];

  public get endpoint(): string {
    return this._handle().endpoint;
  }

  public get certificateAuthority(): string {
    return this._handle().certificateAuthority;
  }

  public get kubeconfig(): string {
    return this._handle().kubeconfig;
  }

  public get access(): KubernetesAccess {
    const { endpoint, certificateAuthority, token, clientCertificate, clientKey } = this._handle();
    return {
      host: Lazy.stringValue({ produce: () => this.afterPools(endpoint) }),
      clusterCaCertificate: certificateAuthority,
      ...(token === undefined ? {} : { token }),
      ...(clientCertificate === undefined ? {} : { clientCertificate }),
      ...(clientKey === undefined ? {} : { clientKey }),
    };
  }

  public addNodePool(id: string, options: NodePoolOptions): NodePool {
    const { cloud, clusterId } = this;
    const pool = NodePool._define(this as unknown as Construct, id, { cloud, clusterId, subnet: this._subnet() }, options);
    this.pools.push(pool);
    return pool;
  }

  /** @internal */
  protected abstract _handle(): KubernetesClusterHandle;

  /** @internal */
  protected abstract _subnet(): ISubnet | undefined;

  /** A provider's configuration knows no `depends_on`: naming the pools beside the address makes Terraform wait for them. */
  private afterPools(endpoint: string): string {
    const ids = this.pools.map((pool) => pool.nodePoolId);
    return ids.length === 0 ? endpoint : Token.asString(Fn.element([endpoint, ...ids], 0));
  }
}
