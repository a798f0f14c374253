import type { IConstruct } from "constructs";
import type { Fault } from "./errors";
import { ValidationError } from "./errors";
import { describeValue } from "./text";

/**
 * Gathers what is wrong with a construct, so that one error tells all of it.
 */
export class Faults {
  private readonly found: Fault[] = [];

  public constructor(
    /** The construct that it speaks of. */
    public readonly scope: IConstruct,
    private readonly subject: string,
  ) {}

  /** Notes that `value` of `property` is wrong, and what would be right. */
  public add(property: string, value: unknown, allowed: string): void {
    this.found.push({ property, value: describeValue(value), allowed });
  }

  /** Whether nothing was found so far. */
  public get none(): boolean {
    return this.found.length === 0;
  }

  /** @throws ValidationError with this, and all that was noted before */
  public refuse(property: string, value: unknown, allowed: string): never {
    this.add(property, value, allowed);
    throw new ValidationError(this.scope, this.subject, this.found);
  }

  /** @throws ValidationError when anything was noted */
  public throwIfAny(): void {
    if (this.found.length > 0) {
      throw new ValidationError(this.scope, this.subject, this.found);
    }
  }
}
