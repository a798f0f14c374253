/**
 * The flags that k3s has, of those that are used here. Read on 2026-11-28 in pkg/cli/cmds/server.go at commit 005499a940eafe99977bcabd6991a888a4cb6642 and
 * pkg/cli/cmds/agent.go at commit 00cc29ba2779b5a8ac2a76e234080d8ab685a8ad of github.com/k3s-io/k3s.
 */
const OF_NODES = ["flannel-conf", "flannel-iface", "node-ip", "node-label", "node-name", "node-taint", "server", "token"];

export const AGENT_FLAGS: readonly string[] = OF_NODES;

export const SERVER_FLAGS: readonly string[] = [
  ...OF_NODES,
  "advertise-address", "agent-token", "cluster-cidr", "cluster-init", "etcd-s3", "etcd-s3-access-key", "etcd-s3-bucket", "etcd-s3-endpoint", "etcd-s3-folder", "etcd-s3-region",
  "etcd-s3-secret-key", "etcd-snapshot-retention", "etcd-snapshot-schedule-cron", "flannel-backend", "kube-apiserver-arg", "kube-scheduler-arg", "secrets-encryption", "service-cidr",
  "tls-san",
];

/**
 * The fields that a plan has, of those that are used here. Read on 2026-11-28 in pkg/crds/yaml/generated/upgrade.cattle.io_plans.yaml of
 * github.com/rancher/system-upgrade-controller at v0.20.1, commit 0d144460de565eeb1213d5953c9d95454e84f186, whose whole schema the plans passed on that day.
 */
export const PLAN_FIELDS: readonly string[] = ["channel", "concurrency", "cordon", "drain", "nodeSelector", "prepare", "serviceAccountName", "tolerations", "upgrade", "version"];
export const DRAIN_FIELDS: readonly string[] = ["deleteEmptydirData", "force", "ignoreDaemonSets", "skipWaitForDeleteTimeout"];
