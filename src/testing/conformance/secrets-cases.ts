import type { ConformanceCase } from "./case";

/** Cases about secrets. */
export function secretCases(): ConformanceCase[] {
  return [];
}
