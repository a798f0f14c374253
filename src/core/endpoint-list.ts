import { Lazy, TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { endpointsUnder } from "./endpoints";
import { stackOf } from "./library-guard";

/**
 * Lists where everything of a stack, or of a part of it, can be reached: one Terraform output, a map from the construct's path to its
 * endpoints by kind.
 *
 * ```ts
 * new EndpointList(stack, "endpoints");
 * // endpoints = { "shop/paris/web" = { address = "203.0.113.7" }, "shop/paris/assets" = { url = "https://…" } }
 * ```
 *
 * Servers with a public address, public addresses of their own, load balancers, databases and caches are in it by their `address` (the
 * private one where they have no other), buckets, applications and Kubernetes clusters by their `url`.
 * The paths begin below the stack.
 */
export class EndpointList extends Construct {
  /**
   * @param scope what is listed: a stack, a cloud, or any construct with others below it
   * @param id also the name of the output, in a stack
   * @throws LibraryMismatchError when the stack is of another CDK library
   */
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = stackOf(this);
    const below = scope.node.scopes.slice(stack.node.scopes.length).map((step) => `${step.node.id}/`).join("");
    const produce = (): Record<string, Record<string, string>> =>
      Object.fromEntries(Object.entries(endpointsUnder(scope)).map(([path, endpoints]) => [`${below}${path}`, endpoints]));
    const output = new TerraformOutput(this, "Output", { value: Lazy.anyValue({ produce }) });
    output.overrideLogicalId(scope === stack ? id : `${below}${id}`.replace(/[^A-Za-z0-9_-]+/g, "_"));
  }
}
