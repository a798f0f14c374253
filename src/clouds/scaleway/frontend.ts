import type { Construct } from "constructs";
import type { Context } from "./context";
import { LbFrontend } from "../../../l1/scaleway/lb-frontend";
import { LbRoute } from "../../../l1/scaleway/lb-route";
import { filled } from "../../core/lists";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";

/** A frontend, and the routes that lead elsewhere than to its backend. The backend decides the protocol. */
export class FrontendHandle implements IListenerHandle {
  public readonly listenerId: string;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    lbId: string,
    spec: ListenerSpec,
  ) {
    const frontend = new LbFrontend(scope, "Resource", {
      provider: context.provider,
      lbId,
      backendId: spec.defaultTargetGroupId,
      name: spec.name,
      inboundPort: spec.port,
      certificateIds: filled(spec.certificateIds),
      acl: allowList(spec.allowedCidrs),
    });
    this.listenerId = frontend.id;
  }

  public addRule({ ruleId, host, path, targetGroupId }: ListenerRuleSpec): void {
    new LbRoute(this.scope, `Rule-${ruleId}`, {
      provider: this.context.provider,
      frontendId: this.listenerId,
      backendId: targetGroupId,
      matchHostHeader: host,
      matchPathBegin: path,
    });
  }
}

/** What no entry matches is let in, so the one entry turns away whoever is not on the list. */
function allowList(cidrs: string[]) {
  return cidrs.length === 0 ? undefined : [{ name: "allowed-cidrs", action: { type: "deny" }, match: { ipSubnet: cidrs, invert: true } }];
}
