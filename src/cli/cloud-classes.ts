import type { Construct } from "constructs";
import { Failure } from "./failure";
import { plainName } from "./names";
import type { ICloud } from "../core/cloud";
import * as library from "../index";

/** The class of a cloud. */
export type CloudClass = new (scope: Construct, id: string, props: object) => ICloud & Construct;

/** The class of a cloud: by its own name, or that of the cloud for people, which is the same but for spaces and capitals. */
export function cloudClassOf(asked: string): readonly [string, CloudClass] {
  const names = Object.keys(library);
  const found = names.find((name) => plainName(name) === plainName(asked) && isCloudClass(name));
  if (found === undefined) {
    throw new Failure(`there is no cloud ${JSON.stringify(asked)}; there are: ${names.filter(isCloudClass).sort().join(", ")}`);
  }
  return [found, exported(found) as CloudClass];
}

function isCloudClass(name: string): boolean {
  const value = exported(name);
  return typeof value === "function" && value !== library.Cloud && value.prototype instanceof library.Cloud;
}

function exported(name: string): unknown {
  return (library as unknown as Readonly<Record<string, unknown>>)[name];
}
