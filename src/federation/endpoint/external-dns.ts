import type { IConstruct } from "constructs";
import { checkInteger, checkOneOf, checkPattern } from "../../core/checks";
import { Faults } from "../../core/faults";
import { yamlText } from "../../core/yaml";

/**
 * DNS providers that ExternalDNS itself knows, of those that are clouds of this library. Others, such as Hetzner, Infomaniak, IONOS and STACKIT, have providers of third parties
 * (webhooks), which its maintainers did not review.
 *
 * @see https://github.com/kubernetes-sigs/external-dns/blob/2bf1bf8af2b70f23579f9147c1f7e9394f7f83d5/README.md#in-tree-providers read 2026-11-28, of 2026-08-22
 */
export enum ExternalDnsProvider {
  /** The secret has `EXTERNAL_DNS_EXOSCALE_APIKEY` and `EXTERNAL_DNS_EXOSCALE_APISECRET`. */
  EXOSCALE = "exoscale",
  /** The secret has `OVH_APPLICATION_KEY`, `OVH_APPLICATION_SECRET` and `OVH_CONSUMER_KEY`. */
  OVHCLOUD = "ovh",
  /** The secret has `SCW_ACCESS_KEY` and `SCW_SECRET_KEY`. */
  SCALEWAY = "scaleway",
}

/**
 * What ExternalDNS is told.
 */
export interface ExternalDnsOptions {
  /** Who has the zone. */
  readonly provider: ExternalDnsProvider;
  /** The zone, `example.com`. */
  readonly zoneName: string;
  /** The secret with the provider's credentials, as variables of the environment; you make it. */
  readonly secretName: string;
  /** A word that no other cluster has that writes into the zone: by it ExternalDNS knows its own records. It never changes. */
  readonly ownerId: string;
  /** The image of ExternalDNS, with its registry and version; arguments are those of v0.22. */
  readonly image: string;
  /**
   * The namespace of the secret, and of ExternalDNS.
   *
   * @default "kube-system"
   */
  readonly namespace?: string;
  /**
   * How long others may keep a record, in seconds.
   *
   * @default 60
   */
  readonly ttlSeconds?: number;
}

const WORD = /^[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?$/;
const WORD_RULE = "1 to 52 small letters, digits and -";
const ZONE = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/;

/**
 * ExternalDNS in a cluster of the federation: it writes into a zone where services of type LoadBalancer are, as the cluster itself sees it. A service says its name by the annotation
 * `external-dns.kubernetes.io/hostname`.
 */
export class ExternalDns {
  /**
   * The manifest, for `kubectl apply`: one for each provider of the zone.
   *
   * @param scope what faults speak of
   * @throws ValidationError when an option is wrong
   */
  public static manifest(scope: IConstruct, options: ExternalDnsOptions): string {
    const { provider, namespace = "kube-system", ttlSeconds = 60 } = options;
    const faults = new Faults(scope, "ExternalDns");
    checkOneOf(faults, "provider", provider, Object.values(ExternalDnsProvider));
    checkPattern(faults, "zoneName", options.zoneName, ZONE, "the name of a zone, such as example.com");
    checkPattern(faults, "ownerId", options.ownerId, WORD, WORD_RULE);
    checkPattern(faults, "secretName", options.secretName, WORD, WORD_RULE);
    checkPattern(faults, "namespace", namespace, WORD, WORD_RULE);
    checkPattern(faults, "image", options.image, /^\S+[:@]\S+$/, "an image with its version");
    checkInteger(faults, "ttlSeconds", ttlSeconds, { min: 1, max: 86_400, unit: "seconds" });
    faults.throwIfAny();
    const name = `external-dns-${provider}`;
    return [...permissions(name, namespace), deployment(name, namespace, ttlSeconds, options)].map((document) => yamlText(document)).join("---\n");
  }

  private constructor() {}
}

function permissions(name: string, namespace: string): object[] {
  const rules = [
    { apiGroups: [""], resources: ["services", "pods", "nodes"], verbs: ["get", "watch", "list"] },
    { apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: ["get", "watch", "list"] },
  ];
  const rbac = "rbac.authorization.k8s.io";
  return [
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name, namespace } },
    { apiVersion: `${rbac}/v1`, kind: "ClusterRole", metadata: { name }, rules },
    {
      apiVersion: `${rbac}/v1`,
      kind: "ClusterRoleBinding",
      metadata: { name },
      roleRef: { apiGroup: rbac, kind: "ClusterRole", name },
      subjects: [{ kind: "ServiceAccount", name, namespace }],
    },
  ];
}

function deployment(name: string, namespace: string, ttlSeconds: number, options: ExternalDnsOptions): object {
  const { provider, zoneName, secretName, ownerId, image } = options;
  const args = [
    `--provider=${provider}`,
    "--source=service",
    "--service-type-filter=LoadBalancer",
    `--domain-filter=${zoneName}`,
    "--policy=sync",
    `--txt-owner-id=${ownerId}`,
    `--min-ttl=${ttlSeconds}s`,
    "--interval=30s",
    "--events",
  ];
  const container = { name: "external-dns", image, args, envFrom: [{ secretRef: { name: secretName } }] };
  const labels = { app: name };
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, namespace },
    spec: {
      strategy: { type: "Recreate" },
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { serviceAccountName: name, containers: [container] } },
    },
  };
}
