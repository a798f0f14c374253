import { Construct } from "constructs";
import type { MemberExitStep } from "./exit-step";
import type { Federation } from "./federation";
import type { FederationMember } from "./federation-member";

/**
 * The base of what is spread over the members of a federation.
 *
 * @internal
 */
export abstract class FederatedPart extends Construct {
  public constructor(
    /** The federation it is spread over. */
    public readonly federation: Federation,
    id: string,
  ) {
    super(federation, id);
    federation._join(this);
  }

  /** A scope for what is on a member: what is defined under it lands there. */
  protected on(member: FederationMember): Construct {
    const scope = this.node.tryFindChild(member.memberName) as Construct | undefined;
    return scope ?? member._scopeIn(this);
  }

  /** What happens to it when a member leaves. @internal */
  public abstract _stepsWithout(member: FederationMember): MemberExitStep[];
}
