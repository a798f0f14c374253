import { App, TerraformStack, TerraformVariable } from "cdktf";
import { cloudClassOf } from "./cloud-classes";
import { Failure } from "./failure";
import type { CloudProperty } from "./init/cloud-properties";
import { propertiesOf } from "./init/cloud-properties";
import type { ICloud } from "../core/cloud";
import { ArchipelError } from "../core/errors";

/** A cloud to move to. */
export interface TargetOptions {
  readonly to: string;
  readonly region?: string;
  readonly property?: readonly string[];
}

/** Defines a cloud by its name, in an app that is never synthesized; the secrets that it needs are variables there. @throws Failure when there is no such cloud, or it cannot be defined so */
export function defineTarget({ to, region, property = [] }: TargetOptions, outdir: string): ICloud {
  const [name, Target] = cloudClassOf(to);
  const known = propertiesOf(name);
  const stack = new TerraformStack(new App({ outdir, skipValidation: true }), "elsewhere");
  const secrets = known.filter(({ isSecret, isRequired }) => isSecret && isRequired)
    .map((secret) => [secret.name, new TerraformVariable(stack, secret.name, { sensitive: true }).stringValue] as const);
  const given = property.map((one) => readProperty(one, known));
  const props = Object.fromEntries([...secrets, ...(region === undefined ? [] : [["region", region] as const]), ...given]);
  try {
    return new Target(stack, "target", props);
  } catch (error) {
    const { message } = error as Error;
    const reason = error instanceof ArchipelError ? message.replace(/^[^:]*: | \[\w+\]$/g, "") : `${name} cannot be defined with ${Object.keys(props).join(", ") || "nothing"}: ${message}`;
    throw new Failure(`${reason}\nits properties are given with --region, and --property name=value`);
  }
}

/** `name=value`; a value that is an object, a list, true or false is read as JSON, anything else is text. */
function readProperty(given: string, known: readonly CloudProperty[]): readonly [string, unknown] {
  const [, name, value] = /^([A-Za-z]\w*)=(.*)$/s.exec(given) ?? [];
  if (name === undefined) {
    throw new Failure(`--property: got ${JSON.stringify(given)}; allowed: name=value, such as projectId=0f3a…`);
  }
  if (known.some((property) => property.name === name && property.isSecret)) {
    throw new Failure(`--property ${name} is a secret, and its value (not shown) changes nothing of a move: leave it out`);
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
