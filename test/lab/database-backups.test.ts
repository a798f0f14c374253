import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { file, made, userData } from "../federation/database/made";
import { S3Server } from "../support/s3-server";
import { skipped } from "../support/skipped";

const PORT = 9443;
const BIN = "/usr/lib/postgresql/15/bin";
const PROGRAMS = [S3Server.program, "pgbackrest", "haproxy", "openssl", "runuser", "curl", `${BIN}/initdb`];
/** The server asks that requests be signed, and does not look at the signature. */
const SIGNED = "Authorization: AWS4-HMAC-SHA256 Credential=nobody/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";

const TLS = (directory: string): string => `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
listen s3
  bind 127.0.0.1:${PORT} ssl crt ${directory}/s3.pem alpn http/1.1
  server moto 127.0.0.1:${PORT - 1}
`;

/** What is missing here; undefined when nothing is. */
function missing(): string | undefined {
  const absent = PROGRAMS.filter((program) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0);
  return process.getuid?.() === 0 && absent.length === 0 ? undefined : `root, and ${absent.join(", ")}: Debian has pgbackrest, and moto is on PyPI`;
}

/** The real programs with the files of the user data, against a stand-in for S3. */
describe("backups of a database of a federation", () => {
  const directory = mkdtempSync(join(tmpdir(), "archipel-backups-"));
  const data = join(directory, "data");
  const programs: ChildProcess[] = [];

  /** Runs a command as the user that the units have. */
  function asPostgres(command: string): string {
    const exported = `cd ${directory}; export PGHOST=${directory} PGBACKREST_CONFIG=${directory}/pgbackrest.conf PATH=${BIN}:$PATH;`;
    const { status, stdout, stderr } = spawnSync("runuser", ["-u", "postgres", "--", "sh", "-c", `${exported} ${command}`], { encoding: "utf8" });
    if (status !== 0) {
      throw new Error(`${command} ended with ${status}: ${stdout}${stderr}`);
    }
    return stdout;
  }

  beforeAll(async () => {
    if (missing() !== undefined) {
      return;
    }
    const server = userData(made({ backupsOn: "geneva" }))["paris/0"]!;
    const config = file(server, "/etc/pgbackrest/pgbackrest.conf")
      .replace(/\$\{[\w.-]+\}/g, "filled-in")
      .replace(/^(repo1-s3-endpoint)=.*$/m, `$1=127.0.0.1\nrepo1-storage-port=${PORT}\nrepo1-storage-verify-tls=n\nlock-path=${directory}`)
      .replace(/^(repo1-s3-bucket)=.*$/m, "$1=backups")
      .replace(/^(pg1-path)=.*$/m, `$1=${data}`)
      .replace(/^(pg1-socket-path)=.*$/m, `$1=${directory}`);
    writeFileSync(join(directory, "pgbackrest.conf"), config);
    writeFileSync(join(directory, "federation-backup"), file(server, "/usr/local/sbin/federation-backup"), { mode: 0o755 });
    chmodSync(directory, 0o755);
    spawnSync("chown", ["-R", "postgres:", directory]);
    programs.push(spawn(S3Server.program, ["-H", "127.0.0.1", "-p", String(PORT - 1)], { stdio: "ignore" }));
    // pgBackRest speaks TLS alone, and takes a connection that ends without a goodbye for broken.
    spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=s3", "-keyout", join(directory, "s3.pem.key"), "-out", join(directory, "s3.pem")]);
    writeFileSync(join(directory, "s3.cfg"), TLS(directory));
    programs.push(spawn("haproxy", ["-db", "-f", join(directory, "s3.cfg")], { stdio: "ignore" }));
    const bucket = (): boolean => spawnSync("curl", ["-skf", "-X", "PUT", "-H", SIGNED, `https://127.0.0.1:${PORT}/backups`]).status === 0;
    for (let tries = 0; !bucket() && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const { postgresql } = parse(file(server, "/etc/federation-database.yml"), { version: "1.1" }) as { postgresql: { parameters: Record<string, string> } };
    asPostgres(`initdb -D ${data} --data-checksums >/dev/null`);
    const parameters = Object.entries(postgresql.parameters).filter(([name]) => name !== "unix_socket_directories").map(([name, value]) => `-c ${name}='${value}'`).join(" ");
    writeFileSync(join(directory, "start"), `pg_ctl -D ${data} -w -l ${directory}/log -o "-c listen_addresses= -c unix_socket_directories=${directory} ${parameters}" start >/dev/null\n`);
    asPostgres("sh ./start");
  }, 120_000);
  afterAll(() => {
    programs.forEach((program) => program.kill());
    if (missing() === undefined) {
      spawnSync("runuser", ["-u", "postgres", "--", `${BIN}/pg_ctl`, "-D", data, "-m", "immediate", "stop"]);
    }
    rmSync(directory, { recursive: true });
  });

  test("are made when they are due, encrypted, and bring back what was", (context) => {
    const absent = missing();
    if (absent !== undefined) {
      skipped(context, "backups of a database of a federation against S3", absent);
    }
    asPostgres("psql -qc 'CREATE TABLE rows (number int)' postgres");
    asPostgres("./federation-backup");
    asPostgres("pgbackrest --stanza=main check");
    const kinds = (): string[] => (JSON.parse(asPostgres("pgbackrest --stanza=main --output=json info")) as { cipher: string; backup: { type: string }[] }[])[0]!.backup.map(({ type }) => type);
    expect(kinds()).toEqual(["full"]);
    asPostgres("./federation-backup");
    expect(kinds()).toEqual(["full"]);
    expect(asPostgres("pgbackrest --stanza=main info")).toContain("cipher: aes-256-cbc");

    asPostgres("psql -qc 'INSERT INTO rows VALUES (7)' -c 'SELECT pg_switch_wal()' postgres");
    asPostgres("pgbackrest --stanza=main check");
    asPostgres(`pg_ctl -D ${data} -m fast stop >/dev/null && rm -rf ${data}/*`);
    asPostgres("pgbackrest --stanza=main restore");
    asPostgres("sh ./start");
    expect(asPostgres("psql -Atc 'SELECT number FROM rows' postgres").trim()).toBe("7");
  }, 120_000);
});
