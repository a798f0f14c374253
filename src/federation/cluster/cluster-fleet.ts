import { Fn, propertyAccess, Token } from "cdktf";
import { Construct } from "constructs";
import { plainName } from "./cluster-labels";
import { Faults } from "../../core/faults";
import { checkShape } from "../../core/shape-check";
import type { IKubernetesCluster } from "../../kubernetes/cluster-base";
import { FactBook } from "../../sovereignty/fact-book";
import { groupOf } from "../../sovereignty/operators";

/**
 * A cluster of a fleet, and where it stands.
 */
export interface FleetMember {
  /** What it is called in the fleet's kubeconfig: its context, its cluster and its user. */
  readonly contextName: string;
  /** The cluster. */
  readonly cluster: IKubernetesCluster;
  /** Labels that say where it stands, as nodes of a federated cluster have them: operator, country, region. For tools that spread work over clusters. */
  readonly labels: Record<string, string>;
}

/**
 * Clusters that their clouds manage, attached as one fleet: a kubeconfig with a context for each, and labels that say where each stands. They stay clusters of their own: nothing
 * moves from one to another by itself.
 *
 * ```ts
 * const fleet = new ClusterFleet(stack, "fleet");
 * fleet.add("paris", paris).add("bern", bern);
 * new TerraformOutput(stack, "kubeconfig", { value: fleet.kubeconfig, sensitive: true });
 * ```
 */
export class ClusterFleet extends Construct {
  private readonly byName = new Map<string, FleetMember>();

  public constructor(scope: Construct, id: string) {
    super(scope, id);
  }

  /**
   * Attaches a cluster. The first one is the kubeconfig's current context.
   *
   * @param contextName what it is called in the fleet: small letters, digits and `-`
   * @param cluster a cluster that its cloud manages, made here or found
   * @throws ValidationError when the name is wrong or taken, or the cluster is in the fleet already
   */
  public add(contextName: string, cluster: IKubernetesCluster): ClusterFleet {
    checkShape(this, "ClusterFleet", "ClusterFleet.add", { cluster, contextName });
    const faults = new Faults(this, "ClusterFleet");
    const taken = this.members.find((member) => member.contextName === contextName || member.cluster === cluster);
    if (contextName === "" || plainName(contextName) !== contextName) {
      faults.add("contextName", contextName, "1 to 63 small letters, digits and -");
    }
    if (taken !== undefined) {
      faults.add("cluster", cluster.node.path, `a name and a cluster that the fleet does not have: ${taken.contextName} is ${taken.cluster.node.path}`);
    }
    faults.throwIfAny();
    this.byName.set(contextName, { contextName, cluster, labels: this.labelsOf(cluster) });
    return this;
  }

  /** Its clusters, in the order in which they were added. */
  public get members(): FleetMember[] {
    return [...this.byName.values()];
  }

  /** One of its clusters. */
  public member(contextName: string): FleetMember {
    checkShape(this, "ClusterFleet", "ClusterFleet.member", { contextName });
    const found = this.byName.get(contextName);
    return found ?? new Faults(this, "ClusterFleet").refuse("contextName", contextName, [...this.byName.keys()].join(", "));
  }

  /**
   * A kubeconfig with a context for each cluster, with the credentials that each cloud hands out to an administrator. Sensitive: an output with it must be so, too.
   *
   * @throws ValidationError when the fleet is empty
   */
  public get kubeconfig(): string {
    const names = [...this.byName.keys()];
    if (names.length === 0) {
      new Faults(this, "ClusterFleet").refuse("members", names, "a cluster, added before its kubeconfig is asked for");
    }
    // What clouds hand out has one cluster and one user.
    const part = (given: string, list: string, key: string): unknown => propertyAccess(Fn.yamldecode(given), [list, 0, key]);
    const each = (list: string, key: string): object[] =>
      this.members.map(({ contextName, cluster }) => ({ name: contextName, [key]: part(cluster.kubeconfig, list, key) }));
    const merged = {
      "apiVersion": "v1",
      "kind": "Config",
      "clusters": each("clusters", "cluster"),
      "users": each("users", "user"),
      "contexts": names.map((name) => ({ name, context: { cluster: name, user: name } })),
      "current-context": names[0],
    };
    return Token.asString(Fn.sensitive(Fn.yamlencode(merged)));
  }

  private labelsOf({ cloud }: IKubernetesCluster): Record<string, string> {
    const operator = new FactBook(this.node.root).operatorOf(cloud);
    const { name, country } = cloud.region;
    return {
      "topology.kubernetes.io/region": plainName(name),
      "archipel.cloud/operator": plainName(operator === undefined ? cloud.cloudName : groupOf(operator)),
      ...(country === undefined ? {} : { "archipel.cloud/country": country.toLowerCase() }),
    };
  }
}
