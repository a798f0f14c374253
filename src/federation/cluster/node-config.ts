import { Fn } from "cdktf";
import { stringify } from "yaml";
import { LOCAL_API } from "./api-balancer";
import type { ClusterSpec, NodeSpec } from "./cluster-spec";
import type { BucketAccessKey } from "../../storage/bucket-access-key";

const FOLDER = "/etc/rancher/k3s";
export const CONFIG_PATH = `${FOLDER}/config.yaml`;
export const FLANNEL_PATH = `${FOLDER}/flannel.json`;
export const SCHEDULER_PATH = `${FOLDER}/scheduler.yaml`;
export const SNAPSHOTS_PATH = `${FOLDER}/config.yaml.d/50-snapshots.yaml`;

/** What only Terraform knows may turn out to be anything, so that text is always quoted. */
function yaml(config: object): string {
  return stringify(config, { lineWidth: 0, defaultStringType: "QUOTE_SINGLE", defaultKeyType: "PLAIN" });
}

/**
 * The configuration of a server, but for what the moment decides.
 *
 * @see https://docs.k3s.io/cli/server
 */
export function serverConfig(cluster: ClusterSpec, node: NodeSpec): string {
  const { podCidr, serviceCidr, networking, unreachableSeconds, apiNames, serverToken, agentToken } = cluster;
  return yaml({
    ...ofNode(node),
    "token": serverToken,
    "agent-token": agentToken,
    "advertise-address": node.address,
    ...(apiNames.length === 0 ? {} : { "tls-san": apiNames }),
    "cluster-cidr": podCidr,
    "service-cidr": serviceCidr,
    "flannel-backend": networking,
    "secrets-encryption": true,
    "kube-apiserver-arg": ["not-ready", "unreachable"].map((state) => `default-${state}-toleration-seconds=${unreachableSeconds}`),
    "kube-scheduler-arg": [`config=${SCHEDULER_PATH}`],
  });
}

/**
 * The configuration of an agent, but for what the moment decides.
 *
 * @see https://docs.k3s.io/cli/agent
 */
export function agentConfig({ agentToken }: ClusterSpec, node: NodeSpec): string {
  return yaml({ ...ofNode(node), server: LOCAL_API, token: agentToken });
}

/** Copies of the cluster's state in a bucket. */
export function snapshotsConfig(key: BucketAccessKey, bucketName: string, folder: string, schedule: string, retention: number): string {
  return yaml({
    "etcd-snapshot-schedule-cron": schedule,
    "etcd-snapshot-retention": retention,
    "etcd-s3": true,
    "etcd-s3-endpoint": Fn.trimprefix(key.s3Endpoint, "https://"),
    "etcd-s3-region": key.s3Region,
    "etcd-s3-bucket": bucketName,
    "etcd-s3-folder": folder,
    "etcd-s3-access-key": key.accessKeyId,
    "etcd-s3-secret-key": key.secretAccessKey,
  });
}

function ofNode({ name, address }: NodeSpec): object {
  return { "node-name": name, "node-ip": address, "flannel-conf": FLANNEL_PATH };
}
