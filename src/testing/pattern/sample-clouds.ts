import { existsSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { Construct } from "constructs";
import type { ICloud } from "../../core/cloud";
import { CodedError } from "../../core/coded-error";

/** A cloud as a pattern is tried on it. */
export interface SampleCloud {
  /** A word for it: `scaleway`. */
  readonly name: string;
  /** Makes the cloud, with as few properties as it takes, under the given scope. Called many times. */
  readonly makeCloud: (scope: Construct, id?: string) => ICloud;
}

const CLOUDS = join(__dirname, "..", "..", "clouds");
/** Each cloud's folder has one: a cloud that is new is among the samples without a line about it elsewhere. */
const SAMPLE = `sample${extname(__filename)}`;

/** The clouds of this library, as words. */
export function sampleCloudNames(): string[] {
  return readdirSync(CLOUDS).filter((name) => existsSync(join(CLOUDS, name, SAMPLE))).sort();
}

/**
 * A cloud of this library, with as few properties as it takes: credentials are the environment's, and accounts, projects and networks
 * that must exist have made-up names.
 *
 * @throws Error when there is no such cloud
 */
export async function sampleCloud(name: string): Promise<SampleCloud> {
  if (!sampleCloudNames().includes(name)) {
    throw new CodedError("ARCHIPEL_ARGUMENT", `there is no cloud "${name}"; there are ${sampleCloudNames().join(", ")}`);
  }
  const { sample } = (await import(join(CLOUDS, name, SAMPLE))) as { readonly sample: SampleCloud["makeCloud"] };
  return { name, makeCloud: sample };
}

/** All clouds of this library, each with as few properties as it takes. */
export function sampleClouds(): Promise<SampleCloud[]> {
  return Promise.all(sampleCloudNames().map(sampleCloud));
}
