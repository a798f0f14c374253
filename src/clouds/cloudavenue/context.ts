import type { TerraformProvider } from "cdktf";
import { Token } from "cdktf";
import type { Firewalls } from "./firewall";
import { ORANGE_CATALOGUE } from "./images";
import type { PlacementGroups } from "./placement";
import type { TunnelNetworks } from "./tunnel-networks";
import type { VApps } from "./vapps";
import type { Volumes } from "./volumes";
import { DataCloudavenueCatalogVappTemplate } from "../../../l1/cloudavenue/data-cloudavenue-catalog-vapp-template";
import type { ICloud } from "../../core/cloud";
import { literalText } from "../../core/literal-text";
import { sharedLookup } from "../../core/lookups";

/** How a resource is told its edge gateway: by one of the two. */
export interface GatewayReference {
  readonly edgeGatewayId?: string;
  readonly edgeGatewayName?: string;
}

/** What identifiers of gateways begin with: orange-cloudavenue/terraform-provider-cloudavenue: docs/resources/edgegateway_app_port_profile.md */
const GATEWAY_URN = "urn:vcloud:gateway:";

/** Which of the two a text is. A value that is not known yet is taken for an identifier, as `gateway.id` of the provider's own resource is one. */
export function gatewayReference(gateway: string): GatewayReference {
  const text = literalText(gateway);
  return Token.isUnresolved(gateway) || gateway.startsWith(GATEWAY_URN) ? { edgeGatewayId: text } : { edgeGatewayName: text };
}

/** What every resource of one cloud is told. */
export interface Place {
  readonly cloud: ICloud;
  readonly provider: TerraformProvider;
  /** The name of the vDC. */
  readonly vdc: string;
  readonly gateway: GatewayReference;
}

/** What the drivers of one cloud share. */
export interface Context extends Place {
  readonly vapps: VApps;
  readonly firewalls: Firewalls;
  readonly placementGroups: PlacementGroups;
  readonly volumes: Volumes;
  readonly tunnels: TunnelNetworks;
}

/** The identifier of the template of a name, `NAME` in Orange's catalogue or `CATALOGUE/NAME`; one lookup for all that ask. */
export function templateId({ cloud, provider }: Place, image: string): string {
  const [catalogName, templateName] = image.includes("/") ? image.split("/", 2) : [ORANGE_CATALOGUE, image];
  const found = sharedLookup(cloud, `Template-${catalogName}-${templateName}`, (scope, id) =>
    new DataCloudavenueCatalogVappTemplate(scope, id, { provider, catalogName, templateName }));
  return (found as DataCloudavenueCatalogVappTemplate).id;
}
