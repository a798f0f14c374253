import { stringify } from "yaml";

/** What the shop is told. */
export interface ShopSettings {
  /** The name that it is served by. */
  readonly host: string;
  /** How many of it run. */
  readonly replicas: number;
  /** Its container image. */
  readonly image: string;
  /** What it reads from its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

const PORT = 8080;
const NAME = { name: "shop" };
const LABELS = { app: "shop" };

/**
 * The shop as Kubernetes takes it: as many on each operator as on any other, and behind the ingress that k3s brings.
 *
 * It shares the network of its node, where the proxies of the database and of the object store listen.
 */
export function shopManifest({ host, replicas, image, environment }: ShopSettings): string {
  const env = Object.entries(environment).map(([name, value]) => ({ name, value }));
  const secrets = { secretRef: { name: "shop-secrets" } };
  const readinessProbe = { httpGet: { path: "/healthz", port: PORT } };
  const container = { name: "shop", image, env, envFrom: [secrets], ports: [{ containerPort: PORT }], readinessProbe };
  const template = { metadata: { labels: LABELS }, spec: { hostNetwork: true, dnsPolicy: "ClusterFirstWithHostNet", containers: [container] } };
  const backend = { service: { name: "shop", port: { number: PORT } } };
  const rule = { host, http: { paths: [{ path: "/", pathType: "Prefix", backend }] } };
  return [
    { apiVersion: "apps/v1", kind: "Deployment", metadata: NAME, spec: { replicas, selector: { matchLabels: LABELS }, template } },
    { apiVersion: "v1", kind: "Service", metadata: NAME, spec: { selector: LABELS, ports: [{ port: PORT }] } },
    { apiVersion: "networking.k8s.io/v1", kind: "Ingress", metadata: NAME, spec: { tls: [{ hosts: [host], secretName: "shop-tls" }], rules: [rule] } },
  ].map((document) => stringify(document)).join("---\n");
}

/** Secrets of Kubernetes, whose values only Terraform knows. */
export function secretManifest(name: string, type: string, values: Readonly<Record<string, string>>): string {
  return stringify({ apiVersion: "v1", kind: "Secret", metadata: { name }, type, stringData: values });
}
