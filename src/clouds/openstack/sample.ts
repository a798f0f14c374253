import type { Construct } from "constructs";
import type { OpenStackProps } from "./cloud";
import { OpenStack } from "./cloud";
import { OpenStackService } from "../../families/openstack/services";

const source = { source: "openstack flavor list, openstack image list of the cloud the tests run against", asOf: "2026-11-23" };

/** An OpenStack of one's own, as somebody who knows it would describe it; the names are those of the testbed. */
export const sample = (scope: Construct, id = "cloud", props: Partial<OpenStackProps> = {}): OpenStack =>
  new OpenStack(scope, id, {
    region: "RegionOne",
    cloudsYaml: "testbed",
    externalNetwork: "public",
    services: Object.values(OpenStackService),
    // The testbed's Manila has one share type, `default`, without share servers.
    fileShares: { shareNetworks: false },
    kubernetes: { image: "Fedora CoreOS", controlPlaneFlavor: "m1.small" },
    flavors: [
      { name: "m1.tiny", vcpus: 1, memoryGib: 0.5, diskGib: 1, ...source },
      { name: "m1.small", vcpus: 1, memoryGib: 2, diskGib: 20, ...source },
      { name: "SCS-2V-8", vcpus: 2, memoryGib: 8, diskGib: 0, ...source },
    ],
    images: [
      { distribution: "ubuntu", version: "24.04", name: "Ubuntu 24.04", ...source },
      { distribution: "debian", version: "12", name: "Debian 12", ...source },
    ],
    ...props,
  });
