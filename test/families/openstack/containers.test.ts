import { describe, expect, test } from "vitest";
import { ContainerApp, ContainerHost, ContainerRegistry, MachineImage, MachineType, Network } from "archipel";
import { testStack } from "archipel/testing";
import { only, openStack, synthesized } from "./bench";

const SHOP = { image: "ghcr.io/example/shop:1.0", port: 8080 };

describe("containers on OpenStack", () => {
  test("are not run by the cloud, and the message tells what runs them", () => {
    const cloud = openStack(testStack());
    expect(() => new ContainerApp(cloud, "shop", SHOP)).toThrow(/runs no containers by itself; a ContainerHost runs them on servers/);
  });

  test("have no registry there", () => {
    const cloud = openStack(testStack());
    expect(() => new ContainerRegistry(cloud, "images")).toThrow(/OpenStack has no registry/);
  });

  test("run on a host as plain services where podman is that of Debian 12", () => {
    const json = synthesized((cloud) => {
      const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
      new ContainerHost(cloud, "apps", { containers: { shop: SHOP }, network, machine: MachineType.named("small"), image: MachineImage.debian("12") });
    });
    const { user_data: userData } = only(json, "openstack_compute_instance_v2");
    expect(userData).toContain("path: /etc/systemd/system/container-shop.service");
    expect(userData).toContain("systemctl enable container-shop.service");
  });
});
