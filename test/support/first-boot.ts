import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { TestContext } from "vitest";
import { parse } from "yaml";
import { skipped } from "./skipped";

/** Where distributions put podman's generator of units. */
const GENERATORS = ["/usr/lib/systemd/system-generators/podman-system-generator", "/usr/libexec/podman/quadlet", "/usr/lib/podman/quadlet"];
const SYSTEM_UNITS = "/lib/systemd/system";
const UNITS = "etc/systemd/system";
const QUADLETS = "etc/containers/systemd";

/** What a tool said. */
export interface Verdict {
  readonly exitCode: number;
  readonly output: string;
}

/** Whether a program can be started. */
function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Skips a test where a program is missing. What it would have shown is told. */
export function needsPrograms(context: TestContext, what: string, ...programs: readonly string[]): void {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    skipped(context, what, `${missing.join(", ")} cannot be started; Debian has packages of cloud-init, systemd and openssl`);
  }
}

/** The generator of quadlets: what `ARCHIPEL_E2E_QUADLET` names, else the distribution's. */
export function quadletGenerator(): string | undefined {
  const named = process.env.ARCHIPEL_E2E_QUADLET;
  return named ?? GENERATORS.find((path) => existsSync(path));
}

/** A server's disk after cloud-init has written its files: a folder, with systemd's own units and programs that do nothing. */
export class FirstBoot {
  public readonly root = mkdtempSync(join(tmpdir(), "archipel-first-boot-"));

  private readonly files: readonly { readonly path: string; readonly content: string }[];

  /** @param programs what its units start, and packages or the first boot bring */
  public constructor(
    private readonly userData: string,
    programs: readonly string[] = ["/usr/bin/podman"],
  ) {
    cpSync(SYSTEM_UNITS, join(this.root, "usr/lib/systemd/system"), { recursive: true, verbatimSymlinks: true });
    for (const program of ["/bin/sh", ...programs]) {
      this.write(program, "#!/bin/sh\n");
      chmodSync(join(this.root, program), 0o755);
    }
    const document = parse(userData) as { write_files?: { path: string; content: string; permissions?: string }[] };
    this.files = document.write_files ?? [];
    for (const { path, content, permissions } of document.write_files ?? []) {
      this.write(path, content);
      chmodSync(join(this.root, path), Number.parseInt(permissions ?? "0644", 8));
    }
  }

  /** What cloud-init says of the user data. */
  public schema(): Verdict {
    const path = join(this.root, "user-data");
    writeFileSync(path, this.userData);
    return run("cloud-init", ["schema", "--config-file", path]);
  }

  /** The text of a file on the disk. */
  public read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** Makes services of the quadlets, as the generator does at boot. */
  public generate(generator: string): Verdict {
    const verdict = run(generator, ["-dryrun"], { QUADLET_UNIT_DIRS: join(this.root, QUADLETS) });
    for (const [, name, text] of verdict.output.matchAll(/^---(\S+\.service)---\n([^]*?)(?=^---\S+\.service---$|$(?![^]))/gm)) {
      this.write(`/${UNITS}/${name}`, text.replace(/^quadlet-generator\[.*\n/gm, ""));
    }
    return verdict;
  }

  /** What systemd says of the services that are not its own. */
  public verify(): Verdict {
    return run("systemd-analyze", ["verify", "--man=no", `--root=${this.root}`, ...this.services]);
  }

  /** What nftables says of each of its rulesets among the files. */
  public nftables(): Verdict[] {
    const rulesets = this.files.filter(({ path, content }) => /\.nft$|^\/etc\/nftables/.test(path) || content.startsWith("#!/usr/sbin/nft"));
    return rulesets.map(({ path }) => run("nft", ["--check", "--file", join(this.root, path)]));
  }

  /** The names of the services that are not systemd's own. */
  public get services(): string[] {
    const folder = join(this.root, UNITS);
    return existsSync(folder) ? readdirSync(folder).map((path) => basename(path)).sort() : [];
  }

  public remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private write(path: string, content: string): void {
    const at = join(this.root, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
  }
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Verdict {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", env: { ...process.env, ...env } });
  return { exitCode: status ?? 1, output: `${stdout}${stderr}` };
}
