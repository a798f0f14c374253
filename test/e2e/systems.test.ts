import { TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import { Bucket, Certificate, DnsZone, OpenStack, vendors } from "archipel";
import { OfficeSuite } from "../../examples/patterns/office-suite";
import { ThreeTier } from "../../examples/patterns/three-tier";
import { selfSigned } from "../support/certificate";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import { environmentOf } from "../support/example";
import { needsPrograms } from "../support/first-boot";
import { VARIABLES } from "../support/moves";
import type { Program } from "../support/programs";
import { skipped } from "../support/skipped";

const source = { source: "the testbed's flavor list and image list", asOf: "2026-11-24" };
const { OCTAVIA, BARBICAN, DESIGNATE } = vendors.openstack.OpenStackService;

/** The testbed's OpenStack. It has no S3 API: keys for one are made, and nobody uses them. */
const home = (scope: Construct): OpenStack =>
  new OpenStack(scope, "home", {
    region: process.env.OS_REGION_NAME ?? "RegionOne",
    cloudsYaml: process.env.OS_CLOUD ?? "testbed",
    externalNetwork: "public",
    s3Endpoint: "https://s3.cloud.example.org",
    services: [OCTAVIA, BARBICAN, DESIGNATE],
    flavors: [
      { name: "m1.medium", vcpus: 2, memoryGib: 4, diskGib: 40, ...source },
      { name: "b3-16", vcpus: 4, memoryGib: 16, diskGib: 100, ...source },
    ],
    images: [{ distribution: "debian", version: "12", name: "Debian 12", ...source }],
  });

function system(id: string, name: string, define: (cloud: OpenStack, parts: ReturnType<typeof partsOf>) => void): Program {
  const build = (scope: Construct): OpenStack => {
    const cloud = home(scope);
    define(cloud, partsOf(scope, cloud, `${id}.example.org`));
    return cloud;
  };
  return { id, name, onlyAdds: true, usesExisting: false, base: build, changed: (scope) => new Bucket(build(scope), "more") };
}

function partsOf(scope: Construct, cloud: OpenStack, zoneName: string) {
  const stack = TerraformStack.of(scope);
  const variable = (name: string): string => new TerraformVariable(stack, name, { sensitive: name !== "certificate" }).stringValue;
  return {
    zone: new DnsZone(cloud, "zone", { zoneName }),
    certificate: Certificate.fromPem({ certificate: variable("certificate"), privateKey: variable("private_key") }),
    databasePassword: variable("database_password"),
    adminPassword: variable("admin_password"),
  };
}

const SYSTEMS = [
  system("shop", "the three-tier application", (cloud, parts) => {
    new ThreeTier(cloud, "shop", { ...parts, image: "ghcr.io/example/shop:1.4", port: 8080, healthPath: "/healthz", name: "www" });
  }),
  system("office", "the office suite", (cloud, parts) => new OfficeSuite(cloud, "suite", parts)),
];

/** The whole life of the examples' systems on a real OpenStack, with the real provider. */
describe("on a real OpenStack", () => {
  const named = process.env.OS_CLOUD !== undefined || process.env.OS_AUTH_URL !== undefined;
  test.for(SYSTEMS.map((program) => [program.name, program] as const))("%s is deployed, added to and destroyed", async ([name, program], context) => {
    if (!named) {
      skipped(context, `${name} on a real OpenStack`, "neither OS_CLOUD nor OS_AUTH_URL names one");
    }
    needsPrograms(context, `${name} on a real OpenStack`, "openssl", "terraform");
    const life = await live(new Deployment([program], environmentOf({ ...VARIABLES, ...selfSigned(`*.${program.id}.example.org`) })));
    life.deployment.remove();
    expect(complaints(life, program)).toEqual([]);
  });
});
