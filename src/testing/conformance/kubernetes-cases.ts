import type { ConformanceCase } from "./case";

/** Cases about Kubernetes. */
export function kubernetesCases(): ConformanceCase[] {
  return [];
}
