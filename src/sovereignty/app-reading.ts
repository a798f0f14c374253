import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { dateOf } from "./date";
import { FactBook } from "./fact-book";
import type { IInventory, KeptState } from "./inventory";
import type { PlacedResource } from "./placed-resource";
import { resourcesOf } from "./reading/resources";
import type { StackJson } from "./reading/stack-json";
import { attributesAt, jsonOf } from "./reading/stack-json";
import { stateOf } from "./reading/states";

/** A stack as it will be written. */
export interface ReadStack {
  readonly stack: TerraformStack;
  readonly json: StackJson;
}

/** An app, read once for all policies. */
export class AppReading {
  public readonly facts: FactBook;
  public readonly date: string;
  public readonly stacks: readonly ReadStack[];
  public readonly resources: readonly PlacedResource[];
  public readonly states: readonly KeptState[];

  public constructor(public readonly app: IConstruct) {
    this.facts = new FactBook(app);
    this.date = dateOf(app);
    const stacks = app.node.findAll().filter((node): node is TerraformStack => TerraformStack.isStack(node));
    this.stacks = stacks.map((stack) => ({ stack, json: jsonOf(stack) }));
    this.resources = this.stacks.flatMap(({ stack, json }) => resourcesOf(stack, json, this.facts));
    this.states = this.stacks.map(({ stack, json }) => stateOf(stack, json, this.facts));
  }

  /** What a policy on `scope` looks at. */
  public inventoryFor(scope: IConstruct): IInventory {
    const stacks = new Set(this.stacksOf(scope));
    return {
      resources: this.below(scope),
      states: this.states.filter(({ stack }) => stacks.has(stack)),
      knownPlaces: this.facts.allPlaces(),
      knownSecurity: this.facts.allSecurity(),
      date: this.date,
      below: (construct) => this.below(construct),
      attributesOf: (path, address) => attributesAt(this.stacks.find(({ stack }) => stack.node.path === path)?.json ?? {}, address),
    };
  }

  private below(scope: IConstruct): PlacedResource[] {
    return this.resources.filter(({ path }) => isBelow(path, scope.node.path));
  }

  /** The stacks below a scope, or the one that it is in. */
  private stacksOf(scope: IConstruct): string[] {
    const paths = this.stacks.map(({ stack }) => stack.node.path);
    return paths.filter((path) => isBelow(path, scope.node.path) || isBelow(scope.node.path, path));
  }
}

/** Whether a path is a construct's or leads below it; the app's own path is empty. */
export function isBelow(path: string, scope: string): boolean {
  return scope === "" || path === scope || path.startsWith(`${scope}/`);
}
