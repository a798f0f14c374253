import type { Construct } from "constructs";
import { RouteTable } from "./route-table";
import { ComputeInstanceV2 } from "../../../l1/opentelekomcloud/compute-instance-v2";
import { ComputeKeypairV2 } from "../../../l1/opentelekomcloud/compute-keypair-v2";
import { ComputeServergroupV2 } from "../../../l1/opentelekomcloud/compute-servergroup-v2";
import { ComputeVolumeAttachV2 } from "../../../l1/opentelekomcloud/compute-volume-attach-v2";
import { DataOpentelekomcloudImagesImageV2 } from "../../../l1/opentelekomcloud/data-opentelekomcloud-images-image-v2";
import { DataOpentelekomcloudVpcSubnetV1 } from "../../../l1/opentelekomcloud/data-opentelekomcloud-vpc-subnet-v1";
import { EvsVolumeV3 } from "../../../l1/opentelekomcloud/evs-volume-v3";
import { NatGatewayV2 } from "../../../l1/opentelekomcloud/nat-gateway-v2";
import { NatSnatRuleV2 } from "../../../l1/opentelekomcloud/nat-snat-rule-v2";
import { NetworkingFloatingipAssociateV2 } from "../../../l1/opentelekomcloud/networking-floatingip-associate-v2";
import { NetworkingPortV2 } from "../../../l1/opentelekomcloud/networking-port-v2";
import { NetworkingSecgroupRuleV2 } from "../../../l1/opentelekomcloud/networking-secgroup-rule-v2";
import { NetworkingSecgroupV2 } from "../../../l1/opentelekomcloud/networking-secgroup-v2";
import { ObsBucket } from "../../../l1/opentelekomcloud/obs-bucket";
import { ObsBucketPolicy } from "../../../l1/opentelekomcloud/obs-bucket-policy";
import { VpcEipV1 } from "../../../l1/opentelekomcloud/vpc-eip-v1";
import { VpcPeeringConnectionV2 } from "../../../l1/opentelekomcloud/vpc-peering-connection-v2";
import { VpcSubnetV1 } from "../../../l1/opentelekomcloud/vpc-subnet-v1";
import { VpcV1 } from "../../../l1/opentelekomcloud/vpc-v1";
import type {
  BindingConfig,
  HuaweiResources,
  NatGatewayConfig,
  PortConfig,
  SnatRuleConfig,
} from "../../families/huawei/resources";
import type { IRoutes, RoutedNetwork } from "../../families/huawei/routes";

/** The classes of the provider. They are named in getters, so that each is loaded when it is first used. */
export const RESOURCES: HuaweiResources = {
  get vpc() {
    return VpcV1;
  },
  get subnet() {
    return VpcSubnetV1;
  },
  get securityGroup() {
    return NetworkingSecgroupV2;
  },
  get securityGroupRule() {
    return NetworkingSecgroupRuleV2;
  },
  get address() {
    return VpcEipV1;
  },
  get peering() {
    return VpcPeeringConnectionV2;
  },
  get keyPair() {
    return ComputeKeypairV2;
  },
  get serverGroup() {
    return ComputeServergroupV2;
  },
  get server() {
    return ComputeInstanceV2;
  },
  get volume() {
    return EvsVolumeV3;
  },
  get volumeAttachment() {
    return ComputeVolumeAttachV2;
  },
  get bucket() {
    return ObsBucket;
  },
  get bucketPolicy() {
    return ObsBucketPolicy;
  },
  get image() {
    return DataOpentelekomcloudImagesImageV2;
  },
  get knownSubnet() {
    return DataOpentelekomcloudVpcSubnetV1;
  },
  port: (scope: Construct, id: string, config: PortConfig) => new NetworkingPortV2(scope, id, config),
  natGateway: (scope: Construct, id: string, { vpcId: routerId, subnetId: internalNetworkId, ...config }: NatGatewayConfig) =>
    new NatGatewayV2(scope, id, { routerId, internalNetworkId, ...config }),
  snatRule: (scope: Construct, id: string, { subnetId: networkId, ...config }: SnatRuleConfig) =>
    new NatSnatRuleV2(scope, id, { networkId, ...config }),
  bindAddress: (scope: Construct, id: string, { address: floatingIp, ...config }: BindingConfig) =>
    void new NetworkingFloatingipAssociateV2(scope, id, { floatingIp, ...config }),
  routes: (network: RoutedNetwork): IRoutes => new RouteTable(network),
};
