import type { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { OpenStackProfile } from "./profile";
import { DataOpenstackImagesImageV2 } from "../../../l1/openstack/data-openstack-images-image-v2";
import { DataOpenstackLbFlavorV2 } from "../../../l1/openstack/data-openstack-lb-flavor-v2";
import type { DataOpenstackNetworkingNetworkV2Config } from "../../../l1/openstack/data-openstack-networking-network-v2";
import { DataOpenstackNetworkingNetworkV2 } from "../../../l1/openstack/data-openstack-networking-network-v2";
import { sharedLookup } from "../../core/lookups";

/** What the drivers of one cloud share. */
export interface DriverContext {
  readonly cloud: IConstruct;
  readonly provider: TerraformProvider;
  readonly profile: OpenStackProfile;
}

/** The identifier of the network that routers lead to. */
export function externalNetworkId(context: DriverContext): string {
  const { externalNetworkId: given, externalNetwork } = context.profile;
  // A project may have a network of its own by that name.
  return given ?? networkId(context, "ExternalNetwork", { name: externalNetwork, external: true });
}

/** The identifier of the network with public addresses that servers stand on directly. */
export function directNetworkId(context: DriverContext): string {
  const { directPublicNetwork: name, externalNetwork, noNetworksReason } = context.profile;
  // One that no router leads to need not be external to Neutron.
  return name === externalNetwork && noNetworksReason === undefined ? externalNetworkId(context) : networkId(context, "PublicNetwork", { name });
}

/** The identifier of the newest image of a name. */
export function imageId(context: DriverContext, name: string): string {
  const { cloud, provider } = context;
  // What a project calls so is not the cloud's image.
  const query = beginsImageNames(context, name) ? { nameRegex: wholeName(name, context.profile.imageNameEnd!), visibility: "public" } : { name };
  const found = sharedLookup(
    cloud,
    `Image-${name}`,
    (scope, id) => new DataOpenstackImagesImageV2(scope, id, { ...query, mostRecent: true, provider }),
  );
  return (found as DataOpenstackImagesImageV2).id;
}

/** Whether a name is but the beginning of what the cloud calls an image. */
export function beginsImageNames({ profile }: DriverContext, name: string | undefined): boolean {
  const { imageNameEnd, catalogue } = profile;
  return imageNameEnd !== undefined && catalogue.images.some((image) => image.name === name);
}

/** The identifier of a flavor of load balancers. */
export function balancerFlavorId(context: DriverContext, name: string): string {
  const { cloud, provider } = context;
  const found = sharedLookup(cloud, `LoadBalancerFlavor-${name}`, (scope, id) => new DataOpenstackLbFlavorV2(scope, id, { name, provider }));
  return (found as DataOpenstackLbFlavorV2).id;
}

function networkId(context: DriverContext, question: string, query: DataOpenstackNetworkingNetworkV2Config): string {
  const { cloud, provider } = context;
  const found = sharedLookup(cloud, question, (scope, id) => new DataOpenstackNetworkingNetworkV2(scope, id, { ...query, provider }));
  return (found as DataOpenstackNetworkingNetworkV2).id;
}

function wholeName(beginning: string, end: string): string {
  return `^${beginning.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}${end}$`;
}
