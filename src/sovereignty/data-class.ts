import type { IConstruct } from "constructs";

const marks = new WeakMap<IConstruct, Set<string>>();

/**
 * Marks what kind of data a construct, and everything below it, holds. `DataLocation` with `dataClass` judges what is marked.
 *
 * ```ts
 * DataClass.mark(patients, DataClass.HEALTH);
 * ```
 */
export class DataClass {
  /** Data about people. */
  public static readonly PERSONAL = "personal";
  /** Data about people's health. */
  public static readonly HEALTH = "health";
  /** Copies that are kept for the day when the original is lost. */
  public static readonly BACKUP = "backup";
  /** What others must not know. */
  public static readonly CONFIDENTIAL = "confidential";

  /** Marks a construct; any word may be a mark. */
  public static mark(construct: IConstruct, ...dataClasses: string[]): void {
    marks.set(construct, new Set([...(marks.get(construct) ?? []), ...dataClasses]));
  }

  /** The marks of a construct, and of what it is in. */
  public static of(construct: IConstruct): string[] {
    return [...new Set(construct.node.scopes.flatMap((scope) => [...(marks.get(scope) ?? [])]))].sort();
  }

  private constructor() {}
}
