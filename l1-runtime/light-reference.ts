import type { IResolvable, IResolveContext } from "cdktf";
import { ref, TerraformStack, Token } from "cdktf";

/**
 * A reference to an attribute, without the stack trace that cdktf takes for each of its own: without limit, so that every frame
 * above makes every reference dearer. A plain reference cannot fail to resolve, so nobody would read it; one that leaves its
 * stack can, and is cdktf's.
 */
export class LightReference implements IResolvable {
  /** Whether a value is one. */
  public static isLightReference(value: unknown): value is LightReference {
    return value instanceof LightReference;
  }

  public readonly creationStack: string[] = [];
  private acrossStacks?: IResolvable;

  public constructor(
    private readonly address: string,
    private readonly origin: TerraformStack,
  ) {}

  public resolve(context: IResolveContext): any {
    if (TerraformStack.of(context.scope) !== this.origin) {
      this.acrossStacks ??= ref(this.address, this.origin);
      return this.acrossStacks.resolve(context);
    }
    const withinExpression = context.suppressBraces;
    context.suppressBraces = true;
    return withinExpression ? this.address : `\${${this.address}}`;
  }

  /** What it resolves to, where that is the expression and nothing else. */
  public expressionIn(context: IResolveContext): string | undefined {
    const isLocal = TerraformStack.of(context.scope) === this.origin;
    return isLocal && !context.suppressBraces ? `\${${this.address}}` : undefined;
  }

  public toString(): string {
    return Token.asString(this);
  }

  /** As cdktf's tokens say it. */
  public toJSON(): any {
    return "<unresolved-token>";
  }
}
