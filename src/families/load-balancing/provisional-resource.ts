import type { TerraformResource } from "cdktf";
import { Faults } from "../../core/faults";
import { mixinsOn } from "../../core/mixin";

/**
 * A load balancer that may yet become another product of its cloud, under the same id, once its first target group says of which kind it is. What a program
 * changed on it until then would be lost, and so is refused.
 */
export class ProvisionalResource {
  private readonly before: string;

  public constructor(private readonly resource: TerraformResource) {
    this.before = written(resource);
  }

  /** Makes room. @throws ValidationError when a mixin or an override has changed it */
  public giveWay(): void {
    const scope = this.resource.node.scope!;
    const [mixin] = mixinsOn(this.resource);
    if (mixin !== undefined) {
      new Faults(scope, "LoadBalancer").refuse("with", mixin, "a mixin that comes after the first target group, which makes it another resource");
    }
    if (written(this.resource) !== this.before) {
      const { terraformResourceType } = this.resource;
      new Faults(scope, "LoadBalancer").refuse("node.defaultChild", terraformResourceType, "changes that come after the first target group, which makes it another resource");
    }
    scope.node.tryRemoveChild(this.resource.node.id);
  }
}

/** All that would be written of a resource. */
function written(resource: TerraformResource): string {
  return JSON.stringify(resource.toTerraform());
}
