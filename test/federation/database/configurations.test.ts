import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloudConfig, file, made, plainText, userData } from "./made";
import { FirstBoot, needsPrograms } from "../../support/first-boot";

/** What Terraform fills in, as far as it matters to who reads it. */
const filledIn = (text: string): string => plainText(text).replace(/\$\{[\w.-]+\}/g, "Filled1n");
const PROGRAMS = ["/usr/bin/patroni", "/usr/sbin/haproxy", "/bin/kill"];

/** The programs that read the files say themselves whether they are sound. */
describe("the configuration of a database of a federation", () => {
  const directory = mkdtempSync(join(tmpdir(), "archipel-database-"));
  let server: string;
  let application: string;

  beforeAll(() => {
    const all = made({ backupsOn: "geneva" });
    server = filledIn(userData(all)["paris/0"]!);
    application = filledIn(all.db.proxy.render());
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  /** Writes a file of user data, and lets a program judge it. */
  function judge(text: string, path: string, program: string, ...args: readonly string[]): { readonly status: number | null; readonly output: string } {
    const at = join(directory, path.split("/").at(-1)!);
    writeFileSync(at, file(text, path));
    chmodSync(at, 0o755);
    const { status, stdout, stderr } = spawnSync(program, [...args, at], { encoding: "utf8" });
    return { status, output: `${stdout}${stderr}` };
  }

  it("is sound for Patroni, but for what is not running here", (context: TestContext) => {
    needsPrograms(context, "Patroni's own check of its configuration", "patroni");
    const { output } = judge(server, "/etc/federation-database.yml", "patroni", "--validate-config");
    const complaints = output.split("\n").filter((line) => line !== "" && !/is not reachable|already in use|data_dir|bin_dir/.test(line));
    // Patroni 3.0 misses rules for the first start, where those for all times are given.
    expect(complaints).toEqual(["bootstrap.pg_hba  is not defined."]);
  });

  it("is sound for HAProxy", (context: TestContext) => {
    needsPrograms(context, "HAProxy's own check of its configuration", "haproxy");
    expect(judge(application, "/etc/haproxy/federation-database-5432.cfg", "haproxy", "-c", "-f")).toMatchObject({ status: 0 });
  });

  it.each(["/usr/local/sbin/federation-quorum", "/usr/local/sbin/federation-backup"])("is sound for Python: %s", (path) => {
    expect(judge(server, path, "python3", "-c", "import sys; compile(open(sys.argv[1]).read(), sys.argv[1], 'exec')")).toEqual({ status: 0, output: "" });
  });

  it("is sound for cloud-init and systemd", (context: TestContext) => {
    needsPrograms(context, "cloud-init's and systemd's own checks of user data", "cloud-init", "systemd-analyze");
    for (const text of [server, application]) {
      const boot = new FirstBoot(text, PROGRAMS);
      // An empty unit is masked, and the check has nothing to say of the others then.
      rmSync(join(boot.root, "etc/systemd/system/etcd.service"), { force: true });
      expect(boot.schema()).toMatchObject({ exitCode: 0 });
      expect(boot.verify()).toEqual({ exitCode: 0, output: "" });
      boot.remove();
    }
  });

  it("starts nothing of Debian's beside its own", () => {
    expect(file(server, "/etc/systemd/system/etcd.service")).toBe("");
    expect(file(server, "/etc/postgresql-common/createcluster.conf")).toBe("create_main_cluster = false\n");
    expect(cloudConfig(server).write_files.map(({ path }) => path)).not.toContain("/etc/patroni/config.yml");
  });
});
