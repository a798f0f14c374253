import type { KubernetesVersionEntry } from "../../core/catalogue";

const POLICY = {
  source: "opentelekomcloud-docs/cloud-container-engine: umn/source/product_bulletin/kubernetes_version_policy.rst",
  asOf: "2026-04-16",
};

/**
 * The versions of Kubernetes that new clusters take. The months are the source's, the days their last.
 *
 * @see https://docs.otc.t-systems.com/cloud-container-engine/umn/product_bulletin/kubernetes_version_policy.html
 */
export const KUBERNETES_VERSIONS: KubernetesVersionEntry[] = [
  { version: "1.31", supportedUntil: "2027-06-30", ...POLICY },
  { version: "1.32", supportedUntil: "2027-10-31", ...POLICY },
  { version: "1.33", supportedUntil: "2028-03-31", ...POLICY },
];
