import type { ConformanceCase } from "./case";

/** Cases about containers. */
export function containerCases(): ConformanceCase[] {
  return [];
}
