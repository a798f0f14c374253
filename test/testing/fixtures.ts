import type { TerraformStack } from "cdktf";
import { TerraformVariable } from "cdktf";
import type { Fault, Gap } from "archipel";
import { CapabilityError, ValidationError } from "archipel";
import type { FakeCloudProps } from "archipel/testing";
import { Bench, FakeCloud, Template, testStack } from "archipel/testing";

/** A fake cloud in a stack of its own, and shorthands for what tests do with it. */
export interface Fixture {
  readonly stack: TerraformStack;
  readonly cloud: FakeCloud;
  readonly bench: Bench;
  readonly template: () => Template;
  /** A value that only Terraform knows. */
  readonly token: (id?: string) => string;
}

export function fixture(props: FakeCloudProps = {}): Fixture {
  const stack = testStack();
  const cloud = new FakeCloud(stack, "cloud", props);
  const variable = (id: string): TerraformVariable => {
    const known = stack.node.tryFindChild(id) as TerraformVariable | undefined;
    return known ?? new TerraformVariable(stack, id, {});
  };
  return { stack, cloud, bench: new Bench(cloud), template: () => Template.fromStack(stack), token: (id = "input") => variable(id).stringValue };
}

/** The faults of the ValidationError that an action throws. */
export function faultsOf(action: () => unknown): readonly Fault[] {
  return thrownBy(action, ValidationError).faults;
}

/** The only fault that an action is refused for. */
export function faultOf(action: () => unknown): Fault {
  const faults = faultsOf(action);
  if (faults.length !== 1) {
    throw new Error(`expected one fault, got ${JSON.stringify(faults)}`);
  }
  return faults[0];
}

/** The gaps of the CapabilityError that an action throws. */
export function gapsOf(action: () => unknown): readonly Gap[] {
  return thrownBy(action, CapabilityError).gaps;
}

export function thrownBy<E extends Error>(action: () => unknown, kind: new (...args: never[]) => E): E {
  try {
    action();
  } catch (error) {
    if (error instanceof kind) {
      return error;
    }
    throw error;
  }
  throw new Error(`nothing was thrown; expected a ${kind.name}`);
}
