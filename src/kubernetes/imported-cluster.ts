import type { Construct } from "constructs";
import { KubernetesCapability } from "./capabilities";
import { ClusterBase } from "./cluster-base";
import type { KubernetesClusterHandle } from "./driver";
import { requireCapabilities } from "../core/capability";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import type { ISubnet } from "../network/subnet";

/**
 * A cluster that exists.
 */
export interface KubernetesClusterAttributes {
  /** The cloud's identifier. */
  readonly clusterId: string;
  /**
   * The subnet that its nodes stand on: how it lets them out decides whether new nodes need public addresses.
   *
   * @default - unknown; nodes get public addresses where the cloud knows such nodes
   */
  readonly subnet?: ISubnet;
}

/** A cluster that exists. It is looked up when somebody asks for more than its identifier. */
export class ImportedCluster extends ClusterBase {
  public readonly clusterId: string;
  private readonly subnet?: ISubnet;
  private found?: KubernetesClusterHandle;

  public constructor(scope: Construct, id: string, attributes: KubernetesClusterAttributes) {
    super(scope, id, Given.of("KubernetesClusterAttributes", attributes, () => undefined));
    this.requireSameCloud("subnet", attributes.subnet);
    this.clusterId = literalText(attributes.clusterId);
    this.subnet = attributes.subnet;
  }

  /** @internal */
  protected _handle(): KubernetesClusterHandle {
    if (this.found === undefined) {
      const driver = this.cloud.kubernetes;
      requireCapabilities(this, "KubernetesCluster", this.cloud, driver, [{ capability: KubernetesCapability.CLUSTER, property: "KubernetesCluster" }]);
      this.found = driver!.findCluster(this, this.clusterId);
    }
    return this.found;
  }

  /** @internal */
  protected _subnet(): ISubnet | undefined {
    return this.subnet;
  }
}
