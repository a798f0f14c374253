import type { ConformanceCase } from "./case";

/** Cases about managed databases. */
export function databaseCases(): ConformanceCase[] {
  return [];
}
