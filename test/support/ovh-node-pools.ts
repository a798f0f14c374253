type Body = Readonly<Record<string, unknown>>;

const NO_TEMPLATE = { metadata: { annotations: {}, finalizers: [], labels: {} }, spec: { taints: [], unschedulable: false } };
const SCALING = { scaleDownUtilizationThreshold: 0.5, scaleDownUnneededTimeSeconds: 600, scaleDownUnreadyTimeSeconds: 1200 };

/** The part of OVHcloud's API that pools of nodes need: github.com/ovh/terraform-provider-ovh, ovh/types_cloud_project_kube_nodepool.go, 2026-08-21. */
export class OvhNodePools {
  /** The pools, by their identifiers. */
  public readonly pools = new Map<string, Body>();
  private numbers = 0;

  /** What is answered to a request below `/kube/CLUSTER/nodepool`; undefined where nothing is known. */
  public answer(method: string, id: string | undefined, given: Body): unknown {
    if (id === undefined) {
      const made = `pool-${++this.numbers}`;
      const defaults = { antiAffinity: false, autoscale: false, monthlyBilled: false, minNodes: 0, maxNodes: 100, template: NO_TEMPLATE };
      return this.keep(made, { ...defaults, ...given, id: made, flavor: given.flavorName, status: "READY", autoscaling: SCALING, availabilityZones: [] });
    }
    const pool = this.pools.get(id);
    if (pool === undefined) {
      return undefined;
    }
    switch (method) {
      case "PUT":
        this.keep(id, { ...pool, ...given, autoscaling: SCALING });
        return null;
      case "DELETE":
        this.pools.delete(id);
        return null;
      default:
        return pool;
    }
  }

  private keep(id: string, pool: Body): Body {
    this.pools.set(id, pool);
    return pool;
  }
}
