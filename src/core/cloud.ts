import type { IConstruct } from "constructs";
import { Construct } from "constructs";
import { guardStack } from "./app-checks";
import type { Shortfall } from "./capability";
import type { Catalogue } from "./catalogue";
import { usableId } from "./construct-id";
import { CloudNotFoundError, LibraryMismatchError } from "./errors";
import { keepDataOf } from "./kept-data";
import { stackOf } from "./library-guard";
import type { Region } from "./region";
import type { IAutoScalingDriver } from "../auto-scaling/driver";
import type { IComputeDriver } from "../compute/driver";
import type { IContainerDriver } from "../containers/driver";
import type { IDatabaseDriver } from "../databases/driver";
import type { IDnsDriver } from "../dns/driver";
import type { IKubernetesDriver } from "../kubernetes/driver";
import type { ILoadBalancingDriver } from "../load-balancing/driver";
import type { INetworkDriver } from "../network/driver";
import type { ISecretDriver } from "../secrets/driver";
import type { IStorageDriver } from "../storage/driver";

const CLOUD_SYMBOL = Symbol.for("archipel.Cloud");
const ASSIGNED_SYMBOL = Symbol.for("archipel.AssignedCloud");

/**
 * A place to deploy to: one provider, one account or project, one region.
 *
 * A service that the cloud does not have is an absent property.
 */
export interface ICloud extends IConstruct {
  /** The cloud's name for people: `Scaleway`, `OVHcloud`. */
  readonly cloudName: string;
  /** Where it stands. */
  readonly region: Region;
  /**
   * The zone that constructs are put in when they name none.
   *
   * @default - the cloud chooses
   */
  readonly zone?: string;
  /** Tags that every resource on this cloud gets. */
  readonly tags: Record<string, string>;
  /** What is known about the cloud. */
  readonly catalogue: Catalogue;
  /** Why services or features are missing. */
  readonly shortfalls: Shortfall[];
  /**
   * Servers, SSH keys, placement groups.
   *
   * @default - the cloud has none
   */
  readonly compute?: IComputeDriver;
  /**
   * Networks, firewalls, public addresses.
   *
   * @default - the cloud has none
   */
  readonly network?: INetworkDriver;
  /**
   * Volumes and buckets.
   *
   * @default - the cloud has none
   */
  readonly storage?: IStorageDriver;
  /**
   * Load balancers.
   *
   * @default - the cloud has none
   */
  readonly loadBalancing?: ILoadBalancingDriver;
  /**
   * Groups of servers that the cloud makes and counts.
   *
   * @default - the cloud has none
   */
  readonly autoScaling?: IAutoScalingDriver;
  /**
   * DNS zones and records.
   *
   * @default - the cloud has none
   */
  readonly dns?: IDnsDriver;
  /**
   * Kubernetes clusters.
   *
   * @default - the cloud has none
   */
  readonly kubernetes?: IKubernetesDriver;
  /**
   * Managed databases and caches.
   *
   * @default - the cloud has none
   */
  readonly databases?: IDatabaseDriver;
  /**
   * Secrets.
   *
   * @default - the cloud has none
   */
  readonly secrets?: ISecretDriver;
  /**
   * Container registries and applications.
   *
   * @default - the cloud has none
   */
  readonly containers?: IContainerDriver;
}

/**
 * The base of every cloud. A cloud is a construct and a scope: what is defined under it lands on it.
 */
export abstract class Cloud extends Construct implements ICloud {
  /**
   * The cloud that a construct stands on: the one assigned to, or being, its nearest ancestor.
   *
   * @throws CloudNotFoundError when there is none
   */
  public static of(scope: IConstruct): ICloud {
    for (let node: IConstruct | undefined = scope; node !== undefined; node = node.node.scope) {
      const assigned = (node as unknown as Record<symbol, ICloud | undefined>)[ASSIGNED_SYMBOL];
      if (assigned !== undefined) {
        return assigned;
      }
      if (Cloud.isCloud(node)) {
        return node as ICloud;
      }
    }
    throw new CloudNotFoundError(scope);
  }

  /** Puts what will be defined under `scope` on `cloud`, though the scope is not below it. */
  public static assign(scope: IConstruct, cloud: ICloud): void {
    Object.defineProperty(scope, ASSIGNED_SYMBOL, { value: cloud, configurable: true });
  }

  /** Whether a construct is a cloud. */
  public static isCloud(construct: IConstruct): boolean {
    return CLOUD_SYMBOL in construct;
  }

  public abstract readonly cloudName: string;
  public abstract readonly region: Region;
  public abstract readonly zone?: string;
  public abstract readonly tags: Record<string, string>;
  public abstract readonly catalogue: Catalogue;
  public abstract readonly shortfalls: Shortfall[];
  public abstract readonly compute?: IComputeDriver;
  public abstract readonly network?: INetworkDriver;
  public abstract readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  public readonly autoScaling?: IAutoScalingDriver;
  public readonly dns?: IDnsDriver;
  public readonly kubernetes?: IKubernetesDriver;
  public readonly databases?: IDatabaseDriver;
  public readonly secrets?: ISecretDriver;
  public readonly containers?: IContainerDriver;

  /**
   * @throws LibraryMismatchError when the stack is of another CDK library
   */
  public constructor(scope: Construct, id: string) {
    super(scope, usableId(scope, new.target.name, id));
    Object.defineProperty(this, CLOUD_SYMBOL, { value: Cloud });
    const stack = stackOf(this);
    guardStack(stack);
    keepDataOf(stack);
  }
}

/**
 * The cloud, if it was made by this copy of the library. Another copy keeps records of its own: reports, policies and moves would not see what
 * it defines, and say nothing of it.
 *
 * @throws LibraryMismatchError when there are two copies in the program
 */
export function ofThisCopy(scope: IConstruct, cloud: ICloud): ICloud {
  const copy = (cloud as unknown as Record<symbol, unknown>)[CLOUD_SYMBOL];
  if (copy !== undefined && copy !== Cloud) {
    throw new LibraryMismatchError(
      scope,
      "there are two copies of archipel in this program, and its cloud is of the other one; a library of constructs has archipel in its peerDependencies, never in dependencies (npm ls archipel shows who brings which)",
    );
  }
  return cloud;
}
