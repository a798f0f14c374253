import { TerraformResource } from "cdktf";
import type { IConstruct, IMixin } from "constructs";
import { CodedError } from "./coded-error";
import { withCode } from "./error-codes";

const UNMATCHED = "ARCHIPEL_MIXIN_UNMATCHED";
const MIXIN_SYMBOL = Symbol.for("archipel.VendorMixin");

const applied = new WeakMap<IConstruct, string[]>();

/** The vendors' mixins that changed a resource, by their classes' names. */
export function mixinsOn(resource: IConstruct): string[] {
  return applied.get(resource) ?? [];
}

/**
 * A mixin for what only one vendor has: it changes the Terraform resources of one type.
 *
 * `server.with(new vendors.scaleway.ProtectedServer())` reaches the resources below the server. A mixin that matched nothing, for
 * instance because the server stands on another cloud, is an error and not silence.
 */
export abstract class VendorMixin implements IMixin {
  /** Whether a mixin is one of these. */
  public static isVendorMixin(mixin: IMixin): boolean {
    return MIXIN_SYMBOL in mixin;
  }

  private application?: { readonly root: IConstruct; matched: boolean };

  /**
   * @param terraformResourceType the Terraform type that the mixin changes, for instance `scaleway_instance_server`
   */
  protected constructor(private readonly terraformResourceType: string) {
    Object.defineProperty(this, MIXIN_SYMBOL, { value: true });
  }

  /** Whether the construct is a resource that this mixin changes. */
  public supports(construct: IConstruct): boolean {
    // `with` visits the scope it was called on first; whatever is not below it belongs to the next call.
    if (this.application === undefined || !construct.node.scopes.includes(this.application.root)) {
      this._begin(construct);
    }
    return TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === this.terraformResourceType;
  }

  /** Changes the resource. */
  public applyTo(construct: IConstruct): void {
    if (this.application) {
      this.application.matched = true;
    }
    applied.set(construct, [...mixinsOn(construct), this.ownName]);
    this.change(construct);
  }

  /**
   * Starts anew for one call of `with`: one mixin may be applied to many scopes, and has to match in each. The scope's
   * validation speaks up at synth if it did not.
   *
   * @internal
   */
  public _begin(root: IConstruct): void {
    const application = { root, matched: false };
    this.application = application;
    root.node.addValidation({ validate: () => (application.matched ? [] : [withCode(UNMATCHED, this.complaint(root))]) });
  }

  /**
   * Requires that something below `scope` was changed by this mixin.
   *
   * @throws Error when nothing below `scope` matched
   */
  public requireMatch(scope: IConstruct): void {
    if (this.application?.matched !== true) {
      throw new CodedError(UNMATCHED, this.complaint(scope));
    }
  }

  /** What the mixin does to a resource of its type. */
  protected abstract change(resource: IConstruct): void;

  /** Its class. A class that was written in another language is not known by its name here. */
  private get ownName(): string {
    return this.constructor === VendorMixin ? "of the program" : this.constructor.name;
  }

  private complaint(scope: IConstruct): string {
    return `${scope.node.path}: mixin ${this.ownName} changes ${this.terraformResourceType}, and there is none here; apply it to a construct on the vendor's cloud`;
  }
}
