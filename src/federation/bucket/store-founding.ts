import { createHash } from "node:crypto";
import { Fn, Lazy, Op, Token } from "cdktf";
import type { Construct } from "constructs";
import { Resource } from "../../../l1/runtime";
import { RememberedValue } from "../../families/terraform/remembered-value";

/**
 * The buckets and keys that a store is founded with. Servers read them at their first boot, so what they read stays as it was: a bucket more would be other user data, and most
 * clouds would replace every server of the store at once. A plan that would change it fails instead, and says what to do.
 */
export class StoreFounding {
  private readonly remembered: RememberedValue;

  public constructor(scope: Construct, declared: () => unknown) {
    // Buckets are added until the program ends.
    const text = (): string => JSON.stringify(declared());
    this.remembered = new RememberedValue(scope, "Founding", Lazy.stringValue({ produce: text }), { until: [] });
    // What is lazy stands in an expression as it is, so it brings its quotes.
    const digest = Lazy.stringValue({ produce: () => JSON.stringify(createHash("sha256").update(text()).digest("hex")) });
    new FoundingGuard(scope, "FoundingGuard", Token.asString(Op.eq(Fn.sha256(this.remembered.text), digest)));
  }

  /** What was declared when the store was founded, as JSON. */
  public get text(): string {
    return this.remembered.text;
  }
}

const MESSAGE =
  "The buckets, keys and grants of this store differ from those it was founded with, and its servers do not hear of that. Put them back as they were; make further buckets " +
  "over S3 with the store's ownerKey, and further keys and grants with the garage command on one of its servers (docs/federation/bucket.md).";

/** Fails the plan when what is declared is no longer what was. */
class FoundingGuard extends Resource {
  public constructor(scope: Construct, id: string, condition: string) {
    super(scope, id, { terraformResourceType: "terraform_data", lifecycle: { precondition: [{ condition, errorMessage: MESSAGE }] } });
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return {};
  }
}
