import type { TerraformStack } from "cdktf";
import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { BlockstorageVolumeV3 } from "archipel/l1/openstack/blockstorage-volume-v3";
import { ComputeInstanceV2 } from "archipel/l1/openstack/compute-instance-v2";
import { ComputeVolumeAttachV2 } from "archipel/l1/openstack/compute-volume-attach-v2";
import { DataOpenstackNetworkingNetworkV2 } from "archipel/l1/openstack/data-openstack-networking-network-v2";
import { NetworkingNetworkV2 } from "archipel/l1/openstack/networking-network-v2";
import { NetworkingPortV2 } from "archipel/l1/openstack/networking-port-v2";
import { NetworkingRouterInterfaceV2 } from "archipel/l1/openstack/networking-router-interface-v2";
import { NetworkingRouterV2 } from "archipel/l1/openstack/networking-router-v2";
import { NetworkingSecgroupRuleV2 } from "archipel/l1/openstack/networking-secgroup-rule-v2";
import { NetworkingSecgroupV2 } from "archipel/l1/openstack/networking-secgroup-v2";
import { NetworkingSubnetV2 } from "archipel/l1/openstack/networking-subnet-v2";
import type { OpenstackProviderConfig } from "archipel/l1/openstack/provider";
import { OpenstackProvider } from "archipel/l1/openstack/provider";
import { KEPT } from "./protected-volumes";
import { GROUP } from "./share";

/** What differs between clouds that run OpenStack. */
export interface Facts {
  readonly provider: OpenstackProviderConfig;
  readonly external: string;
  readonly flavor: string;
  readonly image: string;
}

/** cdktf's class for it runs `terraform version` at every synthesis; that would be no fair comparison. */
class TerraformData extends TerraformResource {
  public constructor(scope: Construct, id: string, private readonly input: object) {
    super(scope, id, { terraformResourceType: "terraform_data" });
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { input: this.input };
  }
}

/** What portable.ts defines on an OpenStack, on the generated classes alone. The scopes are there for the same addresses. */
export function defineOnOpenStack(stack: TerraformStack, name: string, count: number, facts: Facts): void {
  const cloud = new Construct(stack, name);
  const provider = new OpenstackProvider(cloud, "Provider", facts.provider);
  const external = new DataOpenstackNetworkingNetworkV2(new Construct(cloud, "Lookup"), "ExternalNetwork", { provider, name: facts.external, external: true });
  const prefix = `bench-${name}`;
  for (let first = 0; first < count; first += GROUP) {
    const scope = new Construct(cloud, `network-${first}`);
    const network = new NetworkingNetworkV2(scope, "Resource", { provider, name: `${prefix}-network-${first}` });
    const router = new NetworkingRouterV2(scope, "Router", { provider, name: `${prefix}-network-${first}`, externalNetworkId: external.id });
    const place = new Construct(scope, "DefaultSubnet");
    const subnet = new NetworkingSubnetV2(place, "Resource", {
      provider,
      name: `${prefix}-network-${first}-DefaultSubnet`,
      networkId: network.id,
      cidr: "10.0.0.0/20",
    });
    new NetworkingRouterInterfaceV2(place, "RouterInterface", { provider, routerId: router.id, subnetId: subnet.id });
    const firewall = new Construct(cloud, `firewall-${first}`);
    const group = new NetworkingSecgroupV2(firewall, "Resource", { provider, name: `${prefix}-firewall-${first}` });
    const [networkId, subnetId, securityGroupId] = [network.id, subnet.id, group.id];
    const inbound = { provider, direction: "ingress", ethertype: "IPv4", securityGroupId };
    new NetworkingSecgroupRuleV2(firewall, "inbound-open-network-00000000", { ...inbound, remoteIpPrefix: "10.0.0.0/20" });
    for (const port of [22, 443]) {
      new NetworkingSecgroupRuleV2(firewall, `inbound-tcp-${port}-0.0.0.0_0`, {
        ...inbound,
        protocol: "tcp",
        portRangeMin: port,
        portRangeMax: port,
        remoteIpPrefix: "0.0.0.0/0",
      });
    }
    for (let index = first; index < Math.min(first + GROUP, count); index += 1) {
      defineServer(cloud, `${prefix}-web-${index}`, index, { provider, networkId, subnetId, securityGroupId, ...pick(facts) });
    }
  }
}

interface Place {
  readonly provider: OpenstackProvider;
  readonly networkId: string;
  readonly subnetId: string;
  readonly securityGroupId: string;
  readonly flavor: string;
  readonly image: string;
}

function pick({ flavor, image }: Facts): { readonly flavor: string; readonly image: string } {
  return { flavor, image };
}

function defineServer(cloud: Construct, name: string, index: number, { provider, networkId, subnetId, securityGroupId, flavor, image }: Place): void {
  const data = new Construct(cloud, `data-${index}`);
  const volume = new BlockstorageVolumeV3(data, "Resource", { provider, name: name.replace("-web-", "-data-"), size: 10, enableOnlineResize: true, lifecycle: KEPT });
  const scope = new Construct(cloud, `web-${index}`);
  const marker = new TerraformData(scope, "Image", { image });
  const port = new NetworkingPortV2(scope, "Port", { provider, name, networkId, fixedIp: [{ subnetId }], securityGroupIds: [securityGroupId] });
  const server = new ComputeInstanceV2(scope, "Resource", {
    provider,
    name,
    flavorName: flavor,
    imageName: image,
    network: [{ port: port.id }],
    lifecycle: { ignoreChanges: ["image_id", "image_name"], replaceTriggeredBy: [`terraform_data.${marker.friendlyUniqueId}`] },
  });
  new ComputeVolumeAttachV2(data, "Attachment", { provider, instanceId: server.id, volumeId: volume.id });
}
