import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { InstanceIp } from "archipel/l1/scaleway/instance-ip";
import { InstancePrivateNic } from "archipel/l1/scaleway/instance-private-nic";
import { InstanceSecurityGroup } from "archipel/l1/scaleway/instance-security-group";
import { InstanceServer } from "archipel/l1/scaleway/instance-server";
import { ObjectBucket } from "archipel/l1/scaleway/object-bucket";
import { ScalewayProvider } from "archipel/l1/scaleway/provider";
import { Vpc } from "archipel/l1/scaleway/vpc";
import { VpcPrivateNetwork } from "archipel/l1/scaleway/vpc-private-network";

/** The quickstart on Scaleway, on the generated classes alone. The scopes are there for the same addresses. */
export function defineOnScaleway(stack: TerraformStack): void {
  const cloud = new Construct(stack, "paris");
  const provider = new ScalewayProvider(cloud, "Provider", { region: "fr-par", zone: "fr-par-1" });
  const place = new Construct(cloud, "network");
  const vpc = new Vpc(place, "Resource", { provider, name: "shop-paris-network" });
  const network = new VpcPrivateNetwork(new Construct(place, "DefaultSubnet"), "Resource", {
    provider,
    name: "shop-paris-network-DefaultSubnet",
    vpcId: vpc.id,
    ipv4Subnet: { subnet: "10.0.0.0/20" },
  });
  const web = new Construct(cloud, "web");
  const firewall = new InstanceSecurityGroup(new Construct(web, "Firewall"), "Resource", {
    provider,
    name: "shop-paris-web-Firewall",
    inboundDefaultPolicy: "drop",
    outboundDefaultPolicy: "accept",
    stateful: true,
    inboundRule: [{ action: "accept", protocol: "TCP", port: 443, ipRange: "0.0.0.0/0" }],
  });
  const address = new InstanceIp(new Construct(web, "PublicIp"), "Resource", { provider, type: "routed_ipv4" });
  const server = new InstanceServer(web, "Resource", {
    provider,
    name: "shop-paris-web",
    type: "BASIC3-X2C-4G",
    image: "ubuntu_noble",
    securityGroupId: firewall.id,
    ipIds: [address.id],
  });
  new InstancePrivateNic(web, "PrivateNic", { provider, serverId: server.id, privateNetworkId: network.id });
  new ObjectBucket(new Construct(cloud, "assets"), "Resource", { provider, name: "shop-paris-assets-96ff67a9", versioning: { enabled: true } });
}
