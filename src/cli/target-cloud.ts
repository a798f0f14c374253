import { App, TerraformStack } from "cdktf";
import { cloudClassOf } from "./cloud-classes";
import { Failure } from "./failure";
import type { ICloud } from "../core/cloud";
import { ArchipelError } from "../core/errors";

/** A cloud to move to. */
export interface TargetOptions {
  readonly to: string;
  readonly region?: string;
  readonly property?: readonly string[];
}

/** Defines a cloud by its name, in an app that is never synthesized. @throws Failure when there is no such cloud, or it cannot be defined so */
export function defineTarget({ to, region, property = [] }: TargetOptions, outdir: string): ICloud {
  const [name, Target] = cloudClassOf(to);
  const props = Object.fromEntries([...(region === undefined ? [] : [["region", region] as const]), ...property.map(readProperty)]);
  const stack = new TerraformStack(new App({ outdir, skipValidation: true }), "elsewhere");
  try {
    return new Target(stack, "target", props);
  } catch (error) {
    const { message } = error as Error;
    const reason = error instanceof ArchipelError ? message.replace(/^[^:]*: | \[\w+\]$/g, "") : `${name} cannot be defined with ${JSON.stringify(props)}: ${message}`;
    throw new Failure(`${reason}\nits properties are given with --region, and --property name=value`);
  }
}

/** `name=value`; a value that is an object, a list, true or false is read as JSON, anything else is text. */
function readProperty(given: string): readonly [string, unknown] {
  const [, name, value] = /^([A-Za-z]\w*)=(.*)$/s.exec(given) ?? [];
  if (name === undefined) {
    throw new Failure(`--property: got ${JSON.stringify(given)}; allowed: name=value, such as projectId=0f3a…`);
  }
  if (!/^(?:[[{"]|true$|false$)/.test(value)) {
    return [name, value];
  }
  try {
    return [name, JSON.parse(value)];
  } catch (error) {
    throw new Failure(`--property ${name}: ${value} is no JSON: ${(error as Error).message}`);
  }
}
