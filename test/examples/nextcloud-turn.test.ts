import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { until } from "../support/lab/shell";
import { NextcloudServers } from "../support/nextcloud-servers";
import { skipped } from "../support/skipped";

const SCRIPTS = join(__dirname, "..", "..", "examples", "patterns", "nextcloud");
const WHAT = "servers of the office suite that take turns at one PostgreSQL";
const PORT = 54_711;

test("the script before Nextcloud's web server is sound for a shell", () => {
  expect(spawnSync("sh", ["-n", join(SCRIPTS, "before-starting.sh")]).status).toBe(0);
});

/** The real script and a real PostgreSQL, with a stand-in for Nextcloud's command line. */
describe("servers with Nextcloud that share a database", () => {
  const missing = NextcloudServers.missing();
  let servers: NextcloudServers;

  beforeAll(() => {
    if (missing.length === 0) {
      servers = new NextcloudServers(PORT);
    }
  });
  beforeEach((context) => {
    if (missing.length > 0) {
      skipped(context, WHAT, `${missing.join(" and ")} would be needed; Debian has them`);
    }
    servers.empty();
  });
  afterAll(() => servers?.remove());

  const core = (): string => (JSON.parse(servers.sql("SELECT at FROM archipel_office")) as { core: string }).core;

  test("install once when all start at once, and all of them serve it", async () => {
    const names = ["paris", "falkenstein", "geneva"];
    names.forEach((name) => servers.lay(name, "32.0.13.1"));
    const ends = await Promise.all(names.map((name) => servers.run(name, "start").ended));
    expect(ends).toEqual([0, 0, 0]);
    const told = servers.told.map((line) => line.split(" ").slice(1).join(" "));
    expect(told).toEqual(["install", "installed", "background:cron"]);
    names.forEach((name) => expect(servers.config(name)).toContain("'version' => '32.0.13.1'"));
  }, 60_000);

  test("begin anew, on another, what was cut off", async () => {
    ["paris", "geneva"].forEach((name) => servers.lay(name, "32.0.13.1"));
    const first = servers.run("paris", "start");
    await until("the installation begins", 20, () => servers.told.includes("paris install"));
    const second = servers.run("geneva", "start");
    first.kill();
    expect(await second.ended).toBe(0);
    expect(servers.told).toEqual(["paris install", "geneva install", "geneva installed", "geneva background:cron"]);
    expect(servers.sql("SELECT uid FROM oc_users")).toBe("admin");
  }, 60_000);

  test("take over what another installed, without a file of it", async () => {
    servers.lay("paris", "32.0.13.1");
    await servers.run("paris", "start").ended;
    servers.lay("vienna", "32.0.13.1");
    expect(await servers.run("vienna", "start").ended).toBe(0);
    expect(servers.told.filter((line) => line.startsWith("vienna"))).toEqual([]);
    expect(servers.config("vienna")).toContain("'installed' => true");
  }, 60_000);

  test("leave alone what somebody else installed", async () => {
    servers.sql("CREATE TABLE oc_users (uid text); INSERT INTO oc_users VALUES ('somebody')");
    servers.lay("paris", "32.0.13.1");
    const start = servers.run("paris", "start");
    await until("it refuses", 20, () => start.said.includes("that this program did not install"));
    expect(servers.sql("SELECT uid FROM oc_users")).toBe("somebody");
    expect(servers.told).toEqual([]);
  }, 60_000);

  test("stop serving before a newer one upgrades, which happens once, and stay away until they are made anew", async () => {
    ["paris", "geneva"].forEach((name) => servers.lay(name, "32.0.13.1", "9.0.1"));
    await Promise.all(["paris", "geneva"].map((name) => servers.run(name, "start").ended));
    ["paris", "geneva"].forEach((name) => servers.run(name, "serve"));
    await until("both serve", 20, () => servers.serves("paris") && servers.serves("geneva"));
    ["vienna", "cologne"].forEach((name) => servers.lay(name, "33.0.7.1", "10.0.0"));
    const newer = ["vienna", "cologne"].map((name) => servers.run(name, "start"));
    await until("somebody upgrades", 30, () => servers.told.some((line) => line.endsWith(" upgrade")));
    expect([servers.serves("paris"), servers.serves("geneva")]).toEqual([false, false]);
    expect(await Promise.all(newer.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(servers.told.filter((line) => line.endsWith(" upgrade"))).toHaveLength(1);
    ["vienna", "cologne"].forEach((name) => servers.run(name, "serve"));
    await until("the newer ones serve", 20, () => servers.serves("vienna") && servers.serves("cologne"));
    expect([servers.serves("paris"), servers.serves("geneva")]).toEqual([false, false]);
    servers.lay("paris", "32.0.13.1", "9.0.1");
    const older = servers.run("paris", "start");
    await until("an older one waits", 20, () => older.said.includes("waits until it is made anew"));
    expect(core()).toBe("33.0.7.1");
  }, 90_000);

  test("do not skip a major version, and nothing stops for it", async () => {
    servers.lay("paris", "32.0.13.1");
    await servers.run("paris", "start").ended;
    servers.run("paris", "serve");
    await until("it serves", 20, () => servers.serves("paris"));
    servers.lay("vienna", "34.0.2.1");
    const start = servers.run("vienna", "start");
    await until("it refuses", 20, () => start.said.includes("one major version after the other"));
    expect(servers.sql("SELECT wanted FROM archipel_office")).toBe("");
    expect(servers.serves("paris")).toBe(true);
  }, 60_000);

  test("answer no client while the database is away, and go on when it is back", async () => {
    servers.lay("paris", "32.0.13.1");
    await servers.run("paris", "start").ended;
    servers.run("paris", "serve");
    await until("it serves", 20, () => servers.serves("paris"));
    servers.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'archipel-office'", "postgres");
    await until("it pauses", 20, () => !servers.serves("paris"));
    await until("it serves again", 30, () => servers.serves("paris"));
  }, 60_000);
});
