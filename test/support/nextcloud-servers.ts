import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "..", "..", "examples", "patterns", "nextcloud", "turn.php");
const POSTGRES = "/usr/lib/postgresql";

/** What answers instead of Nextcloud's own command line: it says what it does, takes a while, and makes a table as the installation would. */
const OCC = `<?php
$say = fn ($what) => file_put_contents(getenv('TOLD'), getenv('SERVER') . " $what\\n", FILE_APPEND);
$db = new PDO('pgsql:host=127.0.0.1;port=' . explode(':', getenv('POSTGRES_HOST'))[1] . ';dbname=nextcloud', 'nextcloud', 'pw', [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
if ($argv[2] === 'maintenance:install') {
	$say('install');
	$db->exec('CREATE TABLE oc_users (uid text PRIMARY KEY)');
	usleep(1500000);
	$db->exec("INSERT INTO oc_users VALUES ('admin')");
	$say('installed');
} else {
	$say(implode(' ', array_slice($argv, 2)));
	usleep(300000);
}
`;

/** A PostgreSQL of its own on this machine, and servers that share it as those of the office suite do. */
export class NextcloudServers {
  /** What is missing for it. */
  public static missing(): string[] {
    const php = spawnSync("php", ["-r", "exit(extension_loaded('pdo_pgsql') ? 0 : 1);"]).status === 0;
    const user = spawnSync("runuser", ["-u", "postgres", "true"]).status === 0;
    return [...(php ? [] : ["php-cli with php-pgsql"]), ...(existsSync(POSTGRES) && user ? [] : ["postgresql, and to be root"])];
  }

  private readonly folder = mkdtempSync(join(tmpdir(), "archipel-nextcloud-"));
  private readonly children: ChildProcess[] = [];

  public constructor(private readonly port: number) {
    chmodSync(this.folder, 0o755);
    this.postgres("initdb", "-A", "trust");
    this.postgres("pg_ctl", "-w", "-o", `-p ${port} -k ${this.folder}/pg -c listen_addresses=127.0.0.1 -c fsync=off`, "-l", `${this.folder}/pg/server.log`, "start");
    this.sql("CREATE ROLE nextcloud LOGIN PASSWORD 'pw'", "postgres");
    this.empty();
  }

  /** Begins with an empty database and servers that nobody started. */
  public empty(): void {
    this.stopServers();
    this.sql("DROP DATABASE IF EXISTS nextcloud WITH (FORCE)", "postgres");
    this.sql("CREATE DATABASE nextcloud OWNER nextcloud", "postgres");
    rmSync(join(this.folder, "told"), { force: true });
  }

  /** Asks the database, as its superuser; the answer without blanks. */
  public sql(query: string, database = "nextcloud"): string {
    const { stdout } = spawnSync("runuser", ["-u", "postgres", "--", "psql", "-h", `${this.folder}/pg`, "-p", String(this.port), "-AtX", "-c", query, database], { encoding: "utf8" });
    return stdout.trim();
  }

  /** Lays out a server as new, with a version of Nextcloud, and maybe of the app `richdocuments`. */
  public lay(server: string, core: string, app?: string): void {
    const here = join(this.folder, server);
    rmSync(here, { recursive: true, force: true });
    mkdirSync(join(here, "html", "config"), { recursive: true });
    copyFileSync(SCRIPT, join(here, "turn.php"));
    writeFileSync(join(here, "html", "version.php"), `<?php\n$OC_Version = [${core.replaceAll(".", ",")}];\n`);
    writeFileSync(join(here, "html", "occ"), OCC);
    writeFileSync(join(here, "apps"), app === undefined ? "" : `richdocuments ${app} 0 http://127.0.0.1/\n`);
    writeFileSync(join(here, "settings"), "background:cron\n");
  }

  /** Runs the script of a server in a group of its own, so that it can be cut off as a server is. */
  public run(server: string, what: "start" | "serve"): Running {
    const env = {
      ...process.env,
      OFFICE_HTML: join(this.folder, server, "html"),
      OFFICE_DRAIN: "2",
      OFFICE_ADMIN_PASSWORD: "adm1n",
      POSTGRES_HOST: `127.0.0.1:${this.port}`,
      POSTGRES_DB: "nextcloud",
      POSTGRES_USER: "nextcloud",
      POSTGRES_PASSWORD: "pw",
      SERVER: server,
      TOLD: join(this.folder, "told"),
    };
    const child = spawn("php", [join(this.folder, server, "turn.php"), what], { env, stdio: ["ignore", "ignore", "pipe"], detached: true });
    this.children.push(child);
    return new Running(child);
  }

  /** What was asked of Nextcloud's command line, in order. */
  public get told(): string[] {
    const path = join(this.folder, "told");
    return existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
  }

  /** A file of a server's configuration; nothing where there is none. */
  public config(server: string, name = "config.php"): string {
    const path = join(this.folder, server, "html", "config", name);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  }

  /** Whether a server answers its clients. */
  public serves(server: string): boolean {
    const files = readdirSync(join(this.folder, server, "html", "config"));
    return files.includes("config.php") && !files.includes("zz-pause.config.php");
  }

  public remove(): void {
    this.stopServers();
    this.postgres("pg_ctl", "-m", "immediate", "stop");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private stopServers(): void {
    this.children.splice(0).forEach((child) => new Running(child).kill());
  }

  private postgres(program: string, ...args: readonly string[]): void {
    const version = readdirSync(POSTGRES).sort().at(-1)!;
    const data = join(this.folder, "pg");
    mkdirSync(data, { recursive: true });
    spawnSync("chown", ["postgres:", data]);
    const { status, stderr } = spawnSync("runuser", ["-u", "postgres", "--", join(POSTGRES, version, "bin", program), "-D", data, ...args], { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
    if (status !== 0) {
      throw new Error(`${program} ended with ${status}: ${stderr}`);
    }
  }
}

/** A script that runs. */
export class Running {
  /** What it says. */
  public said = "";
  /** Its end: the exit code, or null when it was killed. */
  public readonly ended: Promise<number | null>;

  public constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
    child.stderr?.on("data", (text: Buffer) => {
      this.said += text.toString();
    });
  }

  /** The power is cut. */
  public kill(): void {
    try {
      process.kill(-this.child.pid!, "SIGKILL");
    } catch {
      // It is gone already.
    }
  }
}
