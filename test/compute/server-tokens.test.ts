import { describe, expect, it } from "vitest";
import { MachineImage, MachineType, Network, Server, Subnet } from "archipel";
import { faultOf, fixture } from "../testing/fixtures";

describe("a server takes values that only Terraform knows", () => {
  it("wherever Terraform can fill them in", () => {
    const { cloud, template, token } = fixture();
    const network = Network.fromNetworkAttributes(cloud, "net", { networkId: token(), cidr: token() });
    const subnet = Subnet.fromSubnetAttributes(cloud, "subnet", { network, subnetId: token(), cidr: token(), zone: token() });
    const variable = "${var.input}";
    new Server(cloud, "web", { machine: MachineType.named(token()), image: MachineImage.id(token()), subnet, privateIp: token(), name: token() });
    template().hasResource("fake_server", {
      machine_type: variable, image_id: variable, network_id: variable, subnet_id: variable, private_ip: variable, zone: variable, name: variable,
    });
  });

  it("as numbers", () => {
    const { stack, bench, template, token } = fixture();
    token("size");
    const size = (stack.node.findChild("size") as unknown as { numberValue: number }).numberValue;
    bench.server("web", { rootDiskGib: size });
    template().hasResource("fake_server", { root_disk_gib: "${var.size}" });
  });

  it("but not where they pick the machine", () => {
    const { stack, bench, token } = fixture();
    token("cpus");
    const vcpus = (stack.node.findChild("cpus") as unknown as { numberValue: number }).numberValue;
    const fault = faultOf(() => bench.server("web", { machine: MachineType.needs({ vcpus, memoryGib: 1 }) }));
    expect(fault).toEqual({
      property: "machine.vcpus",
      value: "an unresolved value (token)",
      allowed: "a positive number known when the program runs, because it picks the machine type",
    });
  });

  it("but not where they are looked up in the catalogue", () => {
    const { bench, token } = fixture();
    expect(faultOf(() => bench.server("web", { image: MachineImage.ubuntu(token()) })).allowed).toContain("because it is looked up in the catalogue");
  });
});
