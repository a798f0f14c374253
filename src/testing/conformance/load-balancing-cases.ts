import type { ConformanceCase } from "./case";

/** Cases about load balancing. */
export function loadBalancingCases(): ConformanceCase[] {
  return [];
}
