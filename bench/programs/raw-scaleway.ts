import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { BlockVolume } from "archipel/l1/scaleway/block-volume";
import { InstancePrivateNic } from "archipel/l1/scaleway/instance-private-nic";
import { InstanceSecurityGroup } from "archipel/l1/scaleway/instance-security-group";
import { InstanceServer } from "archipel/l1/scaleway/instance-server";
import { ScalewayProvider } from "archipel/l1/scaleway/provider";
import { Vpc } from "archipel/l1/scaleway/vpc";
import { VpcPrivateNetwork } from "archipel/l1/scaleway/vpc-private-network";
import { KEPT } from "./protected-volumes";
import { GROUP } from "./share";

/** What portable.ts defines on Scaleway, on the generated classes alone. The scopes are there for the same addresses. */
export function defineOnScaleway(stack: TerraformStack, name: string, count: number): void {
  const cloud = new Construct(stack, name);
  const provider = new ScalewayProvider(cloud, "Provider", { region: "fr-par", zone: "fr-par-1" });
  for (let first = 0; first < count; first += GROUP) {
    const prefix = `bench-${name}`;
    const scope = new Construct(cloud, `network-${first}`);
    const vpc = new Vpc(scope, "Resource", { provider, name: `${prefix}-network-${first}` });
    const network = new VpcPrivateNetwork(new Construct(scope, "DefaultSubnet"), "Resource", {
      provider,
      name: `${prefix}-network-${first}-DefaultSubnet`,
      vpcId: vpc.id,
      ipv4Subnet: { subnet: "10.0.0.0/20" },
    });
    const group = new InstanceSecurityGroup(new Construct(cloud, `firewall-${first}`), "Resource", {
      provider,
      name: `${prefix}-firewall-${first}`,
      inboundDefaultPolicy: "drop",
      outboundDefaultPolicy: "accept",
      stateful: true,
      inboundRule: [
        { action: "accept", protocol: "TCP", port: 22, ipRange: "0.0.0.0/0" },
        { action: "accept", protocol: "TCP", port: 443, ipRange: "0.0.0.0/0" },
      ],
    });
    const securityGroupId = group.id;
    const privateNetworkId = network.id;
    for (let index = first; index < Math.min(first + GROUP, count); index += 1) {
      const volume = new BlockVolume(new Construct(cloud, `data-${index}`), "Resource", {
        provider,
        name: `${prefix}-data-${index}`,
        sizeInGb: 11,
        iops: 5000,
        lifecycle: KEPT,
      });
      const place = new Construct(cloud, `web-${index}`);
      const server = new InstanceServer(place, "Resource", {
        provider,
        name: `${prefix}-web-${index}`,
        type: "BASIC3-X2C-4G",
        image: "debian_bookworm",
        securityGroupId,
        additionalVolumeIds: [volume.id],
      });
      new InstancePrivateNic(place, "PrivateNic", { provider, serverId: server.id, privateNetworkId });
    }
  }
}
