import type { Construct } from "constructs";
import { Routes } from "./routes";
import { BlockstorageVolumeV2 } from "../../../l1/flexibleengine/blockstorage-volume-v2";
import { ComputeInstanceV2 } from "../../../l1/flexibleengine/compute-instance-v2";
import { ComputeKeypairV2 } from "../../../l1/flexibleengine/compute-keypair-v2";
import { ComputeServergroupV2 } from "../../../l1/flexibleengine/compute-servergroup-v2";
import { ComputeVolumeAttachV2 } from "../../../l1/flexibleengine/compute-volume-attach-v2";
import { DataFlexibleengineImagesImage } from "../../../l1/flexibleengine/data-flexibleengine-images-image";
import { DataFlexibleengineVpcSubnetV1 } from "../../../l1/flexibleengine/data-flexibleengine-vpc-subnet-v1";
import { NatGatewayV2 } from "../../../l1/flexibleengine/nat-gateway-v2";
import { NatSnatRuleV2 } from "../../../l1/flexibleengine/nat-snat-rule-v2";
import { NetworkingPortV2 } from "../../../l1/flexibleengine/networking-port-v2";
import { NetworkingSecgroupRuleV2 } from "../../../l1/flexibleengine/networking-secgroup-rule-v2";
import { NetworkingSecgroupV2 } from "../../../l1/flexibleengine/networking-secgroup-v2";
import { ObsBucket } from "../../../l1/flexibleengine/obs-bucket";
import { ObsBucketPolicy } from "../../../l1/flexibleengine/obs-bucket-policy";
import { SfsAccessRuleV2 } from "../../../l1/flexibleengine/sfs-access-rule-v2";
import { VpcEip } from "../../../l1/flexibleengine/vpc-eip";
import { VpcEipAssociate } from "../../../l1/flexibleengine/vpc-eip-associate";
import { VpcPeeringConnectionV2 } from "../../../l1/flexibleengine/vpc-peering-connection-v2";
import { VpcSubnetV1 } from "../../../l1/flexibleengine/vpc-subnet-v1";
import { VpcV1 } from "../../../l1/flexibleengine/vpc-v1";
import type {
  BindingConfig,
  HuaweiResources,
  NatGatewayConfig,
  PortConfig,
  ShareAccessConfig,
  SnatRuleConfig,
} from "../../families/huawei/resources";
import type { IRoutes, RoutedNetwork } from "../../families/huawei/routes";

/**
 * The end of a rule: its priority, and that users of a server, root among them, stay who they are.
 *
 * FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/sfs_access_rule_v2.md (2024-03-20)
 */
const ACCESS = "0#no_all_squash,no_root_squash";

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
    return VpcEip;
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
    return BlockstorageVolumeV2;
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
    return DataFlexibleengineImagesImage;
  },
  get knownSubnet() {
    return DataFlexibleengineVpcSubnetV1;
  },
  port: (scope: Construct, id: string, { fixedIp, ...config }: PortConfig) =>
    new NetworkingPortV2(scope, id, { ...config, fixedIp: fixedIp && [fixedIp] }),
  natGateway: (scope: Construct, id: string, { tags: _tags, ...config }: NatGatewayConfig) => new NatGatewayV2(scope, id, config),
  snatRule: (scope: Construct, id: string, config: SnatRuleConfig) => new NatSnatRuleV2(scope, id, config),
  bindAddress: (scope: Construct, id: string, { address: publicIp, ...config }: BindingConfig) =>
    void new VpcEipAssociate(scope, id, { publicIp, ...config }),
  shareAccess: (scope: Construct, id: string, { fileShareId: sfsId, vpcId, address, readOnly, provider }: ShareAccessConfig) =>
    new SfsAccessRuleV2(scope, id, { provider, sfsId, accessLevel: readOnly ? "ro" : "rw", accessTo: `${vpcId}#${address}#${ACCESS}` }),
  routes: (network: RoutedNetwork): IRoutes => new Routes(network),
};
