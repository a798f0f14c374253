import type { Edit, Variables } from "./example";

/** Values for the variables of the examples that ask for any. A certificate is only looked at by the cloud. */
export const VARIABLES: Variables = {
  certificate: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
  private_key: "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n",
  database_password: "conformance-1-Database",
  admin_password: "conformance-1-Admin",
};

/** An example that is a whole system, and the line in it that says where it lands. */
export interface Movable {
  readonly name: string;
  readonly stack: string;
  readonly line: string;
}

export const THREE_TIER: Movable = {
  name: "three-tier",
  stack: "shop",
  line: 'const cloud = new archipel.Scaleway(stack, "home", { region: "fr-par" });',
};

export const OFFICE_SUITE: Movable = {
  name: "office-suite",
  stack: "office",
  line: 'const cloud = new archipel.Infomaniak(stack, "home", { region: "dc3-a" });',
};

const OWN_CLOUD = [
  'region: "RegionOne", externalNetwork: "public", s3Endpoint: "https://s3.cloud.example.org"',
  "services: [archipel.vendors.openstack.OpenStackService.OCTAVIA, archipel.vendors.openstack.OpenStackService.BARBICAN, archipel.vendors.openstack.OpenStackService.DESIGNATE]",
  'flavors: [{ name: "large", vcpus: 4, memoryGib: 8, diskGib: 20, source: "openstack flavor list", asOf: "2026-11-24" }]',
  'images: [{ distribution: "debian", version: "12", name: "Debian 12", source: "openstack image list", asOf: "2026-11-24" }]',
];

/** The line, for each cloud. */
export const HOMES: Readonly<Record<string, string>> = {
  Infomaniak: 'const cloud = new archipel.Infomaniak(stack, "home", { region: "dc3-a" });',
  OpenStack: `const cloud = new archipel.OpenStack(stack, "home", { ${OWN_CLOUD.join(", ")} });`,
  OVHcloud: 'const cloud = new archipel.OvhCloud(stack, "home", { region: "GRA11" });',
  Scaleway: 'const cloud = new archipel.Scaleway(stack, "home", { region: "fr-par" });',
};

/** The change of one line that moves an example. */
export function moveTo(movable: Movable, cloud: string): Edit {
  return { find: movable.line, replace: HOMES[cloud] };
}
