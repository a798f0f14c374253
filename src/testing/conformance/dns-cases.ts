import type { ConformanceCase } from "./case";

/** Cases about DNS. */
export function dnsCases(): ConformanceCase[] {
  return [];
}
