import type { TerraformStack } from "cdktf";
import { ProtectedVolumes } from "./protected-volumes";
import type { Facts } from "./raw-openstack";
import { defineOnOpenStack } from "./raw-openstack";
import { defineOnScaleway } from "./raw-scaleway";
import { share } from "./share";

const OPENSTACKS: Readonly<Record<string, Facts>> = {
  openstack: { provider: { cloud: "testbed", region: "RegionOne" }, external: "public", flavor: "m1.small", image: "Debian 12" },
  ovhcloud: { provider: { cloud: "ovhcloud", authUrl: "https://auth.cloud.ovh.net/v3", region: "GRA11" }, external: "Ext-Net", flavor: "c3-4", image: "Debian 12" },
  infomaniak: {
    provider: { cloud: "infomaniak", authUrl: "https://api.pub1.infomaniak.cloud/identity/v3", region: "dc3-a" },
    external: "ext-floating1",
    flavor: "a1-ram2-disk20-perf1",
    image: "Debian 12 bookworm",
  },
};

/** The same as portable.ts, on the generated classes alone. */
export function define(stack: TerraformStack, clouds: readonly string[], servers: number): void {
  new ProtectedVolumes(stack);
  const withoutAlias = clouds.find((name) => name in OPENSTACKS);
  for (const [name, count] of share(clouds, servers)) {
    const facts = OPENSTACKS[name];
    if (facts === undefined) {
      defineOnScaleway(stack, name, count);
    } else {
      const alias = name === withoutAlias ? undefined : name;
      defineOnOpenStack(stack, name, count, { ...facts, provider: { ...facts.provider, alias } });
    }
  }
}
