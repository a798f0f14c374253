import { TerraformVariable } from "cdktf";
import { describe, expect, onTestFinished, test } from "vitest";
import { Certificate, DnsZone } from "archipel";
import { synthesize } from "archipel/testing";
import { OfficeSuite } from "../../examples/patterns/office-suite";
import { ThreeTier } from "../../examples/patterns/three-tier";
import { FirstBoot, needsPrograms } from "../support/first-boot";
import { VARIABLES } from "../support/moves";
import { asServerGetsIt } from "../support/user-data";
import type { Fixture } from "../testing/fixtures";
import { fixture } from "../testing/fixtures";

/** Both examples' patterns on a cloud that runs no databases, so that the database is on a server, too. */
const withoutDatabases = (): Fixture => fixture({ services: ["compute", "network", "storage", "loadBalancing", "dns", "secrets"] });

function parts({ cloud, stack }: Fixture) {
  const variable = (name: string): string => new TerraformVariable(stack, name, { sensitive: true }).stringValue;
  return {
    zone: new DnsZone(cloud, "zone", { zoneName: "example.org" }),
    certificate: Certificate.fromPem({ certificate: variable("certificate"), privateKey: variable("private_key") }),
    databasePassword: variable("database_password"),
    adminPassword: variable("admin_password"),
  };
}

const PATTERNS: Readonly<Record<string, (all: Fixture) => unknown>> = {
  "the three-tier application": (all) => new ThreeTier(all.cloud, "shop", { ...parts(all), image: "ghcr.io/example/shop:1.4", port: 8080, healthPath: "/healthz", name: "shop" }),
  "the office suite": (all) => new OfficeSuite(all.cloud, "suite", parts(all)),
};

/** The units that its servers have of their own, in the order of their paths. */
const UNITS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "the three-tier application": [["container-app.service"], ["container-app.service"], ["container-postgresql.service"]],
  "the office suite": [
    ["container-postgresql.service"],
    ["container-collabora.service", "container-nextcloud.service", "nextcloud-cron.service", "nextcloud-cron.timer"],
  ],
};

/** The first boots of a pattern's servers. */
async function firstBoots(pattern: string): Promise<FirstBoot[]> {
  const all = withoutDatabases();
  PATTERNS[pattern](all);
  const servers = Object.entries(synthesize(all.stack).resource!.fake_server).sort(([one], [other]) => one.localeCompare(other));
  const boots = await Promise.all(servers.map(async ([, { user_data }]) => new FirstBoot(await asServerGetsIt(user_data as string, VARIABLES))));
  onTestFinished(() => boots.forEach((boot) => boot.remove()));
  return boots;
}

describe.each(Object.keys(PATTERNS))("the first boot of each server of %s", (pattern) => {
  test("is understood by cloud-init", async (context) => {
    needsPrograms(context, `cloud-init schema of ${pattern}`, "cloud-init", "terraform");
    for (const boot of await firstBoots(pattern)) {
      expect(boot.schema()).toMatchObject({ exitCode: 0, output: expect.stringContaining("Valid") });
    }
  });

  test("writes units that systemd finds right", async (context) => {
    needsPrograms(context, `systemd-analyze verify of ${pattern}`, "systemd-analyze", "terraform");
    const boots = await firstBoots(pattern);
    expect(boots.map(({ services }) => services)).toEqual(UNITS[pattern]);
    boots.forEach((boot) => expect(boot.verify()).toEqual({ exitCode: 0, output: "" }));
  });
});

test("the office suite's container gets the passwords as they are", async (context) => {
  needsPrograms(context, "the environment of the office suite", "terraform");
  const [database, suite] = await firstBoots("the office suite");
  expect(database.read("etc/archipel/containers/postgresql.env")).toContain(`POSTGRES_PASSWORD=${VARIABLES.database_password}\n`);
  expect(suite.read("etc/archipel/containers/nextcloud.env")).toContain(`NEXTCLOUD_ADMIN_PASSWORD=${VARIABLES.admin_password}\n`);
});
