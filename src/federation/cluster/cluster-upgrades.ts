import { minorOf } from "./cluster-release";
import { yamlText } from "../../core/yaml";

/**
 * Who brings nodes to another version of k3s.
 *
 * @see https://docs.k3s.io/upgrades/automated
 */
export enum ClusterUpgrades {
  /** Nobody: nothing is installed for it. */
  NONE = "none",
  /** The cluster, when it is handed the cluster's `upgradePlan`: first the servers, one at a time, then the agents. */
  PLANNED = "planned",
  /** The cluster itself, to each newest patch version of the minor version that it was founded with, in the same order. Another minor version comes with `upgradePlan`. */
  PATCHES = "patches",
}

/** The place and the names of plans. */
const NAMESPACE = "system-upgrade";
const SERVERS = "archipel-servers";
const AGENTS = "archipel-agents";
const IMAGE = "rancher/k3s-upgrade";
const CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
/** Answers with a redirection to the newest release of a minor version: https://docs.k3s.io/upgrades/manual#release-channels */
const CHANNELS = "https://update.k3s.io/v1-release/channels";

/** A plan to one version. */
export function planTo(version: string): string {
  return plans({ version });
}

/** A plan that follows the patch versions of a minor version. */
export function planOfPatches(version: string): string {
  return plans({ channel: `${CHANNELS}/v${minorOf(version)}` });
}

function plans(goal: Record<string, string>): string {
  return [serverPlan(goal), agentPlan(goal)].map((one) => yamlText(one)).join("---\n");
}

function serverPlan(goal: Record<string, string>): object {
  return plan(SERVERS, "Exists", { ...goal, cordon: true });
}

/** Agents wait until servers are there, as a node may not be newer than what it talks to, and hand their load to others first. */
function agentPlan(goal: Record<string, string>): object {
  const drain = { force: true, deleteEmptydirData: true, ignoreDaemonSets: true, skipWaitForDeleteTimeout: 60 };
  return plan(AGENTS, "DoesNotExist", { ...goal, prepare: { image: IMAGE, args: ["prepare", SERVERS] }, drain });
}

/** @see https://github.com/rancher/system-upgrade-controller/blob/v0.20.1/doc/plan.md */
function plan(name: string, controlPlane: string, spec: object): object {
  return {
    apiVersion: "upgrade.cattle.io/v1",
    kind: "Plan",
    metadata: { name, namespace: NAMESPACE },
    spec: {
      concurrency: 1,
      nodeSelector: { matchExpressions: [{ key: CONTROL_PLANE, operator: controlPlane }] },
      tolerations: [{ operator: "Exists" }],
      serviceAccountName: "system-upgrade",
      upgrade: { image: IMAGE },
      ...spec,
    },
  };
}
