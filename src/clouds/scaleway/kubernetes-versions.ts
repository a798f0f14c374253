import type { KubernetesVersionEntry } from "../../core/catalogue";

const CALENDAR = {
  source: "scaleway/docs-content: pages/kubernetes/reference-content/version-support-policy.mdx, release calendar",
  asOf: "2026-07",
};

/**
 * The minor versions of Kubernetes that Scaleway supports. New clusters take them until two months before the support ends.
 *
 * @see https://www.scaleway.com/en/docs/kubernetes/reference-content/version-support-policy/
 */
export const KUBERNETES_VERSIONS: KubernetesVersionEntry[] = [
  { version: "1.34", supportedUntil: "2026-11-29", ...CALENDAR },
  { version: "1.35", supportedUntil: "2027-03-19", ...CALENDAR },
  { version: "1.36", supportedUntil: "2027-09-07", ...CALENDAR },
];
