import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ContainersOnServer } from "archipel";
import { ContainerHost, ContainerUnits } from "archipel";
import { testStack } from "archipel/testing";

const SHOP = { image: "ghcr.io/example/shop:1.0", port: 8080, environment: { COLOUR: "red" } };

function files(props: Partial<ContainersOnServer> = {}): Record<string, string> {
  const cloudInit = ContainerHost.cloudInit(new Construct(testStack(), "apps"), { containers: { shop: SHOP }, ...props });
  const { write_files: list } = parse(cloudInit.render()) as { write_files: { path: string; content: string }[] };
  return Object.fromEntries(list.map(({ path, content }) => [path, content]));
}

describe("containers on servers that others define", () => {
  it("are plain services, which work with any podman, as nothing is known of the image", () => {
    expect(Object.keys(files())).toEqual(["/etc/archipel/containers/shop.env", "/etc/systemd/system/container-shop.service"]);
  });

  it("are quadlets when the program says so", () => {
    expect(Object.keys(files({ units: ContainerUnits.QUADLET }))).toContain("/etc/containers/systemd/container-shop.container");
  });

  it("share the server's network when the program says so, and publish a port otherwise", () => {
    const service = (hostNetwork?: boolean): string => files({ hostNetwork })["/etc/systemd/system/container-shop.service"]!;
    expect(service()).toContain("--publish 8080:8080");
    expect(service(true)).toContain("--network=host");
    expect(service(true)).not.toContain("--publish");
    const quadlet = files({ hostNetwork: true, units: ContainerUnits.QUADLET })["/etc/containers/systemd/container-shop.container"]!;
    expect(quadlet).toContain("Network=host\n");
    expect(quadlet).not.toContain("PublishPort");
  });

  it("are refused as those of a container host are", () => {
    expect(() => files({ containers: {} })).toThrow(/apps[^]*containers: got nothing; allowed: at least one container/);
    expect(() => files({ mounts: { other: [] } })).toThrow(/mounts: got "other"; allowed: the name of a container: shop/);
  });
});
