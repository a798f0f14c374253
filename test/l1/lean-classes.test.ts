import { DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Testing, Tokenization } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { ComputeInstanceV2 } from "archipel/l1/openstack/compute-instance-v2";
import { DataOpenstackImagesImageV2 } from "archipel/l1/openstack/data-openstack-images-image-v2";
import { InstancePrivateNic } from "archipel/l1/scaleway/instance-private-nic";
import { Vpc } from "archipel/l1/scaleway/vpc";
import { VpcPrivateNetwork } from "archipel/l1/scaleway/vpc-private-network";
import { testApp } from "../support/test-app";

type Json = Record<string, Record<string, Record<string, Record<string, unknown>>>>;

const stackOf = (): TerraformStack => new TerraformStack(testApp(), "stack");
const synthesized = (stack: TerraformStack): Json => JSON.parse(Testing.synth(stack));
const network = (scope: Construct, config = {}): VpcPrivateNetwork => new VpcPrivateNetwork(scope, "net", { name: "net", ...config });

describe("a nested block of a generated class", () => {
  it("is written when it was given", () => {
    const stack = stackOf();
    network(stack, { ipv4Subnet: { subnet: "10.0.0.0/24" } });
    expect(synthesized(stack).resource.scaleway_vpc_private_network.net.ipv4_subnet).toEqual({ subnet: "10.0.0.0/24" });
  });

  it("is left out when it was not, though something refers to it", () => {
    const stack = stackOf();
    const one = network(stack);
    new Vpc(stack, "vpc", { name: one.ipv4Subnet.subnet });
    const { scaleway_vpc_private_network: networks, scaleway_vpc: vpcs } = synthesized(stack).resource;
    expect(networks.net).not.toHaveProperty("ipv4_subnet");
    expect(vpcs.vpc.name).toBe("${scaleway_vpc_private_network.net.ipv4_subnet[0].subnet}");
  });

  it("can be put and reset later", () => {
    const stack = stackOf();
    const one = network(stack);
    one.putIpv4Subnet({ subnet: "10.0.0.0/24" });
    expect(one.ipv4SubnetInput).toEqual({ subnet: "10.0.0.0/24" });
    one.resetIpv4Subnet();
    expect(one.ipv4SubnetInput).toBeUndefined();
    expect(synthesized(stack).resource.scaleway_vpc_private_network.net).not.toHaveProperty("ipv4_subnet");
  });

  it("can be reset though it was never made", () => {
    const stack = stackOf();
    network(stack).resetIpv4Subnet();
    expect(synthesized(stack).resource.scaleway_vpc_private_network.net).not.toHaveProperty("ipv4_subnet");
  });

  it("is the same object each time", () => {
    const one = network(stackOf());
    expect(one.ipv4Subnet).toBe(one.ipv4Subnet);
  });

  it("in another one is written, changed and emptied with it", () => {
    const server = new ComputeInstanceV2(stackOf(), "web", { name: "web", vendorOptions: { ignoreResizeConfirmation: true } });
    expect(server.vendorOptions.ignoreResizeConfirmationInput).toBe(true);
    server.putVendorOptions({});
    expect(server.vendorOptions.ignoreResizeConfirmationInput).toBeUndefined();
  });
});

describe("a reference to a generated class", () => {
  it("is an expression, bare within another", () => {
    const stack = stackOf();
    const vpc = new Vpc(stack, "vpc", { name: "vpc" });
    network(stack, { vpcId: vpc.id, name: `of-${vpc.id}` });
    const { net } = synthesized(stack).resource.scaleway_vpc_private_network;
    expect(net).toMatchObject({ vpc_id: "${scaleway_vpc.vpc.id}", name: "of-${scaleway_vpc.vpc.id}" });
  });

  it("to a data source begins with data", () => {
    const stack = stackOf();
    const image = new DataOpenstackImagesImageV2(stack, "image", { name: "Debian 12" });
    new ComputeInstanceV2(stack, "web", { name: "web", imageId: image.id });
    expect(synthesized(stack).resource.openstack_compute_instance_v2.web.image_id).toBe("${data.openstack_images_image_v2.image.id}");
  });

  it("from another stack goes by an output and a remote state", () => {
    const app = testApp();
    const [one, other] = [new TerraformStack(app, "one"), new TerraformStack(app, "other")];
    const vpc = new Vpc(one, "vpc", { name: "vpc" });
    network(other, { vpcId: vpc.id });
    one.prepareStack();
    other.prepareStack();
    expect(JSON.stringify(one.toTerraform().output)).toContain("${scaleway_vpc.vpc.id}");
    expect(other.toTerraform().resource.scaleway_vpc_private_network.net.vpc_id).toBe(
      "${data.terraform_remote_state.cross-stack-reference-input-one.outputs.cross-stack-output-scaleway_vpcvpcid}",
    );
  });

  it("to a class with forEach goes over all of them", () => {
    const stack = stackOf();
    const vpc = new Vpc(stack, "vpc", { name: "vpc" });
    vpc.forEach = { _getForEachExpression: () => "${toset([])}" } as never;
    network(stack, { vpcId: vpc.id });
    expect(synthesized(stack).resource.scaleway_vpc_private_network.net.vpc_id).toBe("${scaleway_vpc.vpc.*.id}");
  });
});

describe("a way out of a generated class", () => {
  it("is an override of the resource", () => {
    const stack = stackOf();
    network(stack).addOverride("ipv4_subnet.subnet", "10.1.0.0/24");
    expect(synthesized(stack).resource.scaleway_vpc_private_network.net.ipv4_subnet).toEqual({ subnet: "10.1.0.0/24" });
  });

  it("is an override of the stack, which is merged into the resource", () => {
    const stack = stackOf();
    const net = network(stack);
    stack.addOverride("resource.scaleway_vpc_private_network.net.name", "other");
    stack.addOverride("resource.scaleway_vpc_private_network.net.tags", [net.id]);
    expect(synthesized(stack).resource.scaleway_vpc_private_network.net).toMatchObject({ name: "other", tags: ["${scaleway_vpc_private_network.net.id}"] });
  });

  it("is an import block", () => {
    const stack = stackOf();
    network(stack).importFrom("fr-par/1111");
    expect(synthesized(stack).import).toEqual([{ id: "fr-par/1111", to: "scaleway_vpc_private_network.net" }]);
  });

  it("is a moved block", () => {
    const stack = stackOf();
    network(stack).moveFromId("scaleway_vpc_private_network.old");
    expect(synthesized(stack).moved).toEqual([{ from: "scaleway_vpc_private_network.old", to: "scaleway_vpc_private_network.net" }]);
  });

  it("is what cdktf says of it, which is as readable as ever", () => {
    const stack = stackOf();
    const nic = new InstancePrivateNic(stack, "nic", { serverId: "server", privateNetworkId: "network" });
    const resolver = new DefaultTokenResolver(new StringConcat());
    const resolve = (value: unknown): unknown => Tokenization.resolve(value, { scope: stack, resolver });
    expect(nic.toTerraform().resource.scaleway_instance_private_nic.nic.server_id).toBe("server");
    expect(resolve(nic.toTerraform())).toEqual(resolve(TerraformResource.prototype.toTerraform.call(nic)));
  });
});
