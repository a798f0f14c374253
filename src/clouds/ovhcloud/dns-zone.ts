import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { DataOvhMe } from "../../../l1/ovh/data-ovh-me";
import { DataOvhOrderCart } from "../../../l1/ovh/data-ovh-order-cart";
import { DataOvhOrderCartProductPlan } from "../../../l1/ovh/data-ovh-order-cart-product-plan";
import { DomainZone } from "../../../l1/ovh/domain-zone";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import type { DnsZoneSpec, IDnsZoneHandle } from "../../dns/driver";

/** What is ordered, and how a new zone is filled: with what a zone must have, and no more. */
const PLAN = "zone";
const TEMPLATE = "minimized";

/** What the catalogue may say otherwise tomorrow, which is no reason to order the zone again. */
const TERMS = ["ovh_subsidiary", "plan[0].duration", "plan[0].pricing_mode"];

/** Orders a zone, for the duration that the catalogue offers the account. */
export function orderDnsZone(context: OvhContext, scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
  const { cloud, provider } = context;
  const me = sharedLookup(cloud, "Account", (lookups, id) => new DataOvhMe(lookups, id, { provider })) as DataOvhMe;
  const { ovhSubsidiary } = me;
  const cart = sharedLookup(cloud, "OrderCart", (lookups, id) => new DataOvhOrderCart(lookups, id, { provider, ovhSubsidiary })) as DataOvhOrderCart;
  const offer = sharedLookup(cloud, "DnsZoneOffer", (lookups, id) =>
    new DataOvhOrderCartProductPlan(lookups, id, { provider, cartId: cart.id, product: "dns", planCode: PLAN, priceCapacity: "renew" }),
  ) as DataOvhOrderCartProductPlan;
  const { duration, pricingMode } = offer.selectedPrice.get(0);
  const zone = new DomainZone(scope, "Resource", {
    provider,
    ovhSubsidiary,
    plan: {
      planCode: PLAN,
      duration,
      pricingMode,
      configuration: [
        { label: "zone", value: spec.zoneName },
        { label: "template", value: TEMPLATE },
      ],
    },
    lifecycle: { ...lifecycleOf(spec.removalPolicy), ignoreChanges: TERMS },
  });
  return { zoneId: zone.name, nameServers: zone.nameServers };
}
