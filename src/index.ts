export { IAddressed } from "./core/addressed";
export { Capability, IDriver, Shortfall } from "./core/capability";
export { Catalogue, ImageEntry, MachineTypeEntry, VolumeTypeEntry } from "./core/catalogue";
export { Cloud, ICloud } from "./core/cloud";
export { CodedError } from "./core/coded-error";
export { CredentialVariables } from "./core/credentials";
export { EndpointList } from "./core/endpoint-list";
export * from "./core/errors";
export { Fact, SourceKind } from "./core/fact";
export { VendorMixin } from "./core/mixin";
export { NameRule } from "./core/names";
export { IPortable } from "./core/portable";
export { Operator } from "./core/operator";
export {
  CertificateCoverage,
  CertificateFact,
  CertificateScheme,
  ControlPlaneFact,
  DependencyFact,
  ForeignControlFact,
  LifecycleFact,
  OwnerFact,
  SealFact,
} from "./core/operator-facts";
export { PlaceName, PlaceRules } from "./core/places";
export { Region } from "./core/region";
export { ResourceRule, SecurityRules, SecuritySubject } from "./core/resource-rules";
export { RemovalPolicy } from "./core/removal-policy";

export { ComputeCapability } from "./compute/capabilities";
export { CloudInitShare } from "./compute/cloud-init-share";
export { CloudInit, CloudInitFile, CloudInitMount, CloudInitProps, CloudInitUser } from "./compute/cloud-init";
export * from "./compute/driver";
export { FileShareMount } from "./compute/file-share-mount";
export { MachineImage } from "./compute/machine-image";
export { MachineDescription, MachineNeeds, MachineType } from "./compute/machine-type";
export { IPlacementGroup, PlacementGroup, PlacementGroupProps, PlacementStrategy } from "./compute/placement-group";
export { IServer, Server, ServerAttributes } from "./compute/server";
export { IServerGroup, ServerGroup, ServerGroupProps } from "./compute/server-group";
export { AttachVolumeOptions, LaunchOptions, ServerOptions, ServerProps } from "./compute/server-props";
export { ISshKey, SshKey, SshKeyProps } from "./compute/ssh-key";

export { NetworkCapability } from "./network/capabilities";
export * from "./network/driver";
export { Egress } from "./network/egress";
export { Firewall, FirewallProps, IFirewall, PrivateTraffic } from "./network/firewall";
export { INetwork, Network, NetworkAttributes, NetworkProps } from "./network/network";
export { INetworkPeering, NetworkPeering, NetworkPeeringProps } from "./network/network-peering";
export { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "./network/peering-driver";
export { Peer } from "./network/peer";
export { Port } from "./network/port";
export { IPublicIp, PublicIp, PublicIpAttributes, PublicIpProps } from "./network/public-ip";
export { IRouteTarget, Route, RouteOptions } from "./network/route";
export { ISubnet, Subnet, SubnetAttributes, SubnetOptions } from "./network/subnet";
export { IVpnConnection, VpnConnection } from "./network/vpn-connection";
export { VpnBgpAddresses, VpnConnectionProps } from "./network/vpn-connection-props";
export {
  IVpnConnectionHandle,
  IVpnGatewayHandle,
  IVpnHost,
  VpnBgpSpec,
  VpnConnectionSpec,
  VpnEncryption,
  VpnGatewaySpec,
  VpnInitiator,
  VpnIntegrity,
  VpnKeyExchange,
  VpnProposalSpec,
} from "./network/vpn-driver";
export { IVpnGateway, VpnGateway, VpnGatewayProps } from "./network/vpn-gateway";
export { VpnPeer, VpnPeerProps } from "./network/vpn-peer";
export { VpnProposal, VpnProposalProps } from "./network/vpn-proposal";

export { Bucket, BucketProps, IBucket } from "./storage/bucket";
export { BucketAccessKey, BucketAccessKeyProps } from "./storage/bucket-access-key";
export { CorsRule, LifecycleRule } from "./storage/bucket-rules";
export { StorageCapability } from "./storage/capabilities";
export * from "./storage/driver";
export { FileShare, FileShareAttributes, FileShareProps, IFileShare } from "./storage/file-share";
export { IVolumeSnapshot, VolumeSnapshot, VolumeSnapshotProps } from "./storage/volume-snapshot";
export { IVolume, Volume, VolumeAttributes, VolumeProps } from "./storage/volume";
export * from "./load-balancing";

export * from "./auto-scaling";
export * from "./dns";
export * from "./kubernetes";
export * from "./databases";
export * from "./secrets";
export * from "./containers";
export * from "./state";
export * from "./sovereignty";
export * from "./federation";

export { HuaweiKeys } from "./families/huawei/credential-props";
export { OpenStackCredentials } from "./families/openstack/credential-props";
export { OpenStackFileShares } from "./families/openstack/file-share-settings";
export { OpenStackKubernetes } from "./families/openstack/kubernetes-settings";
export { ObjectStorageApi } from "./families/openstack/object-storage-api";
export { OpenStackCloud } from "./families/openstack/openstack-cloud";
export { OpenStackProfile, OpenStackS3 } from "./families/openstack/profile";
export { OpenStackService } from "./families/openstack/services";

export { Incus } from "./clouds/incus/cloud";
export { IncusImage } from "./clouds/incus/image";
export { IncusProps } from "./clouds/incus/props";
export { IncusServerKind } from "./clouds/incus/server-kind";
export { Scaleway, ScalewayProps } from "./clouds/scaleway/cloud";
export { Binero, BineroProps } from "./clouds/binero/cloud";
export { Cleura, CleuraProps } from "./clouds/cleura/cloud";
export { CysoCloud, CysoCloudProps } from "./clouds/cysocloud/cloud";
export { Elastx, ElastxProps } from "./clouds/elastx/cloud";
export { CloudAvenue, CloudAvenueProps } from "./clouds/cloudavenue/cloud";
export { Exoscale, ExoscaleProps } from "./clouds/exoscale/cloud";
export { Gridscale, GridscaleProps } from "./clouds/gridscale/cloud";
export { Hetzner, HetznerProps } from "./clouds/hetzner/cloud";
export { Infomaniak, InfomaniakProps } from "./clouds/infomaniak/cloud";
export { IonosCloud, IonosCloudProps } from "./clouds/ionoscloud/cloud";
export { Leafcloud, LeafcloudProps } from "./clouds/leafcloud/cloud";
export { OpenStack, OpenStackProps } from "./clouds/openstack/cloud";
export { OpenStackFlavor, OpenStackImage } from "./clouds/openstack/flavors";
export { FlexibleEngine, FlexibleEngineProps } from "./clouds/flexibleengine/cloud";
export { OpenTelekomCloud, OpenTelekomCloudProps } from "./clouds/opentelekomcloud/cloud";
export { Outscale, OutscaleProps } from "./clouds/outscale/cloud";
export { OvhCloud, OvhCloudProps } from "./clouds/ovhcloud/cloud";
export { PlusCloudOpen, PlusCloudOpenProps } from "./clouds/pluscloudopen/cloud";
export { UpCloud, UpCloudProps } from "./clouds/upcloud/cloud";
export { UpCloudObjectStorage } from "./clouds/upcloud/object-storage";
export { SysEleven, SysElevenProps } from "./clouds/syseleven/cloud";
export { Safespring, SafespringProps } from "./clouds/safespring/cloud";
export { Stackit, StackitProps } from "./clouds/stackit/cloud";
export { Seca, SecaProps } from "./clouds/seca/cloud";
export { SecaImage, SecaMachineType } from "./clouds/seca/offers";
export * as vendors from "./clouds";
