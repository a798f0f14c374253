import { HOSTNAME_LABEL, OPERATOR_LABEL } from "./cluster-labels";

/** Where k3s keeps the scheduler's credentials; with a file of its own, it takes them from nowhere else. */
const KUBECONFIG = "/var/lib/rancher/k3s/server/cred/scheduler.kubeconfig";

/**
 * The scheduler's configuration: pods of one service are spread over operators and nodes, as far as can be, where they say nothing else.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#cluster-level-default-constraints
 */
export function schedulerConfig(): string {
  const constraints = [OPERATOR_LABEL, HOSTNAME_LABEL].map((topologyKey) => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: "ScheduleAnyway" }));
  const args = { defaultingType: "List", defaultConstraints: constraints };
  const config = {
    apiVersion: "kubescheduler.config.k8s.io/v1",
    kind: "KubeSchedulerConfiguration",
    clientConnection: { kubeconfig: KUBECONFIG },
    profiles: [{ schedulerName: "default-scheduler", pluginConfig: [{ name: "PodTopologySpread", args }] }],
  };
  return `${JSON.stringify(config)}\n`;
}
