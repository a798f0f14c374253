import type { TerraformStack } from "cdktf";
import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { ComputeInstanceV2 } from "archipel/l1/openstack/compute-instance-v2";
import { DataOpenstackNetworkingNetworkV2 } from "archipel/l1/openstack/data-openstack-networking-network-v2";
import { NetworkingFloatingipAssociateV2 } from "archipel/l1/openstack/networking-floatingip-associate-v2";
import { NetworkingFloatingipV2 } from "archipel/l1/openstack/networking-floatingip-v2";
import { NetworkingNetworkV2 } from "archipel/l1/openstack/networking-network-v2";
import { NetworkingPortV2 } from "archipel/l1/openstack/networking-port-v2";
import { NetworkingRouterInterfaceV2 } from "archipel/l1/openstack/networking-router-interface-v2";
import { NetworkingRouterV2 } from "archipel/l1/openstack/networking-router-v2";
import { NetworkingSecgroupRuleV2 } from "archipel/l1/openstack/networking-secgroup-rule-v2";
import { NetworkingSecgroupV2 } from "archipel/l1/openstack/networking-secgroup-v2";
import { NetworkingSubnetV2 } from "archipel/l1/openstack/networking-subnet-v2";
import { ObjectstorageContainerV1 } from "archipel/l1/openstack/objectstorage-container-v1";
import { OpenstackProvider } from "archipel/l1/openstack/provider";

const IMAGE = "Ubuntu 24.04";

/** cdktf's class for it runs `terraform version` at every synthesis; that would be no fair comparison. */
class TerraformData extends TerraformResource {
  public constructor(scope: Construct, id: string, private readonly input: object) {
    super(scope, id, { terraformResourceType: "terraform_data" });
  }

  protected synthesizeAttributes(): Record<string, any> {
    return { input: this.input };
  }
}

/** The quickstart on OVHcloud, on the generated classes alone. The scopes are there for the same addresses. */
export function defineOnOvhCloud(stack: TerraformStack): void {
  const cloud = new Construct(stack, "gravelines");
  const provider = new OpenstackProvider(cloud, "Provider", { authUrl: "https://auth.cloud.ovh.net/v3", region: "GRA11" });
  const external = new DataOpenstackNetworkingNetworkV2(new Construct(cloud, "Lookup"), "ExternalNetwork", { provider, name: "Ext-Net", external: true });
  const place = new Construct(cloud, "network");
  const name = "shop-gravelines-network";
  const network = new NetworkingNetworkV2(place, "Resource", { provider, name });
  const router = new NetworkingRouterV2(place, "Router", { provider, name, externalNetworkId: external.id });
  const subnetPlace = new Construct(place, "DefaultSubnet");
  const subnet = new NetworkingSubnetV2(subnetPlace, "Resource", { provider, name: `${name}-DefaultSubnet`, networkId: network.id, cidr: "10.0.0.0/16" });
  const way = new NetworkingRouterInterfaceV2(subnetPlace, "RouterInterface", { provider, routerId: router.id, subnetId: subnet.id });

  const web = new Construct(cloud, "web");
  const firewall = new Construct(web, "Firewall");
  const group = new NetworkingSecgroupV2(firewall, "Resource", { provider, name: "shop-gravelines-web-Firewall" });
  const inbound = { provider, direction: "ingress", ethertype: "IPv4", securityGroupId: group.id };
  new NetworkingSecgroupRuleV2(firewall, "inbound-open-network-0bdbf8d1", { ...inbound, remoteIpPrefix: "10.0.0.0/16" });
  new NetworkingSecgroupRuleV2(firewall, "inbound-tcp-443-0.0.0.0_0", {
    ...inbound,
    protocol: "tcp",
    portRangeMin: 443,
    portRangeMax: 443,
    remoteIpPrefix: "0.0.0.0/0",
  });
  const marker = new TerraformData(web, "Image", { image: IMAGE });
  const port = new NetworkingPortV2(web, "Port", {
    provider,
    name: "shop-gravelines-web",
    networkId: network.id,
    fixedIp: [{ subnetId: subnet.id }],
    securityGroupIds: [group.id],
  });
  const publicIp = new Construct(web, "PublicIp");
  const address = new NetworkingFloatingipV2(publicIp, "Resource", { provider, pool: "Ext-Net" });
  new NetworkingFloatingipAssociateV2(publicIp, "Association", { provider, floatingIp: address.address, portId: port.id, dependsOn: [way] });
  new ComputeInstanceV2(web, "Resource", {
    provider,
    name: "shop-gravelines-web",
    flavorName: "c3-4",
    imageName: IMAGE,
    network: [{ port: port.id }],
    lifecycle: { ignoreChanges: ["image_id", "image_name"], replaceTriggeredBy: [`terraform_data.${marker.friendlyUniqueId}`] },
  });
  new ObjectstorageContainerV1(new Construct(cloud, "assets"), "Resource", { provider, name: "shop-gravelines-assets", region: "GRA", versioning: true });
}
