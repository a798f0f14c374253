import { BALANCER, BALANCER_PATH, LOCAL_API, patternOf } from "./api-balancer";
import { flannelConfig } from "./cluster-networking";
import { UPGRADE_CONTROLLER_RELEASES, UPGRADE_CONTROLLER_VERSION } from "./cluster-release";
import { schedulerConfig } from "./cluster-scheduler";
import type { ClusterSpec, NodeSpec } from "./cluster-spec";
import { ClusterUpgrades } from "./cluster-upgrades";
import { CONFIG_PATH, FLANNEL_PATH, SCHEDULER_PATH, SNAPSHOTS_PATH, agentConfig, serverConfig } from "./node-config";
import { AGENT_SCRIPT, BIRTH_PATH, MANIFESTS_PATH, NODE_SCRIPT_PATH, SERVER_SCRIPT, SETTINGS_PATH } from "./node-script";
import { ANSWER_UNIT, k3sUnit } from "./node-units";
import type { CloudInitFile } from "../../compute/cloud-init";
import { CloudInit } from "../../compute/cloud-init";

const UNITS = "/etc/systemd/system";

/** What a server gets besides: Terraform's. */
export interface ServerExtras {
  /** Manifests with what only Terraform knows in them, a JSON object. */
  readonly manifests: string;
  /** @default - copies of the state stay on the server */
  readonly snapshots?: string;
}

/** What the first boot of a server of a cluster does. */
export function serverCloudInit(cluster: ClusterSpec, node: NodeSpec, extras: ServerExtras): CloudInit {
  const snapshots = extras.snapshots === undefined ? [] : [secret(SNAPSHOTS_PATH, extras.snapshots)];
  return boot(cluster, node, ["archipel-cluster", "k3s"], [
    secret(CONFIG_PATH, serverConfig(cluster, node)),
    ...snapshots,
    { path: SCHEDULER_PATH, content: schedulerConfig() },
    secret(MANIFESTS_PATH, extras.manifests),
    settings(cluster, node, true),
    { path: `${UNITS}/archipel-cluster.service`, content: ANSWER_UNIT },
    { path: `${UNITS}/k3s.service`, content: k3sUnit("server") },
    program(SERVER_SCRIPT),
  ]);
}

/** What the first boot of an agent of a cluster does. */
export function agentCloudInit(cluster: ClusterSpec, node: NodeSpec): CloudInit {
  return boot(cluster, node, ["k3s"], [
    secret(CONFIG_PATH, agentConfig(cluster, node)),
    settings(cluster, node, false),
    { path: `${UNITS}/k3s.service`, content: k3sUnit("agent") },
    program(AGENT_SCRIPT),
  ]);
}

function boot(cluster: ClusterSpec, node: NodeSpec, services: readonly string[], files: readonly CloudInitFile[]): CloudInit {
  return new CloudInit({
    packages: ["haproxy", "python3", "ca-certificates"],
    files: [
      ...files,
      secret(BIRTH_PATH, node.birth),
      secret("/etc/rancher/node/password", node.password),
      { path: FLANNEL_PATH, content: flannelConfig(cluster.networking, cluster.podCidr, cluster.mtu) },
      { path: BALANCER_PATH, content: BALANCER },
    ],
    commands: [
      "systemctl daemon-reload",
      `systemctl enable haproxy ${services.join(" ")}`,
      // k3s waits for others, and the first boot does not wait for it.
      `systemctl start --no-block ${services.join(" ")}`,
    ],
  });
}

function settings(cluster: ClusterSpec, { address }: NodeSpec, server: boolean): CloudInitFile {
  const upgrades = cluster.upgrades === ClusterUpgrades.NONE ? [] : [UPGRADE_CONTROLLER_RELEASES, UPGRADE_CONTROLLER_VERSION];
  const own = { address, releases: cluster.releasesUrl, seats: patternOf(cluster.seats) };
  const all = server ? { ...own, api: LOCAL_API, volume: cluster.onVolume, upgrades } : own;
  return { path: SETTINGS_PATH, content: `${JSON.stringify(all)}\n` };
}

function program(content: string): CloudInitFile {
  return { path: NODE_SCRIPT_PATH, content, permissions: "0755" };
}

function secret(path: string, content: string): CloudInitFile {
  return { path, content, permissions: "0600" };
}
