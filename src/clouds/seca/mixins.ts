import type { IConstruct } from "constructs";
import type { Instance } from "../../../l1/seca/instance";
import type { InternetGateway } from "../../../l1/seca/internet-gateway";
import { literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";

/**
 * Keeps servers with the same text on different hosts: `group.with(new vendors.seca.AntiAffinity("web"))`. How many it may be is up to the
 * operator.
 *
 * @see https://github.com/eu-sovereign-cloud/go-sdk/blob/main/pkg/spec/schema/instance.go
 */
export class AntiAffinity extends VendorMixin {
  /** @param group a text that the servers share */
  public constructor(private readonly group: string) {
    super("seca_instance");
    checkArguments("vendors.seca.AntiAffinity", { group });
  }

  protected change(resource: IConstruct): void {
    (resource as Instance).antiAffinityGroup = literalText(this.group);
  }
}

/**
 * Lets a network's gateway pass what goes out, and its answers, and nothing that comes from outside: `network.with(…)`.
 *
 * @see https://github.com/eu-sovereign-cloud/go-sdk/blob/main/pkg/spec/schema/internet-gateway.go
 */
export class EgressOnlyGateway extends VendorMixin {
  public constructor() {
    super("seca_internet_gateway");
  }

  protected change(resource: IConstruct): void {
    (resource as InternetGateway).egressOnly = true;
  }
}
