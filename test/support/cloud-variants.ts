import type { CloudMaker } from "./programs";
import { cloudNames, makerOf } from "./programs";

/** Clouds whose buckets are other resources when they are given a project, and their folders. */
const WITH_PROJECT: Readonly<Record<string, string>> = { ovhcloudProject: "ovhcloud" };

/** The clouds by their folders, and those that make other resources with a property. */
export const VARIANTS: readonly string[] = [...cloudNames(), ...Object.keys(WITH_PROJECT)];

/** How a variant of a cloud is made, whose servers may have public addresses. */
export async function variantOf(name: string): Promise<CloudMaker> {
  const maker = await makerOf(folderOf(name));
  const { makeCloud, makePublicCloud = makeCloud, makeProjectCloud, existing, existingWithProject = existing } = maker;
  return name in WITH_PROJECT ? { ...maker, makeCloud: makeProjectCloud!, existing: existingWithProject } : { ...maker, makeCloud: makePublicCloud };
}

/** The folder of a variant's cloud. */
export function folderOf(name: string): string {
  return WITH_PROJECT[name] ?? name;
}
