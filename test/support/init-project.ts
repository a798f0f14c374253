import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Ran } from "./command-line";
import { inProcess } from "./command-line";
import type { Environment } from "../../src/cli/environment";
import { ATLAS } from "../../src/sovereignty/atlas";

/** Inside the package, so that `import "archipel"` is the package itself; git ignores it. */
const PLACE = join(__dirname, "..", "..", "examples", ".archipel-sandbox");

/** What stands for published packages, and keeps the network out. */
export const OFFLINE = ["--archipel", "1.0.0", "--sandbox", "1.0.0", "--no-install", "--no-git"];

/** What must be said of clouds that the library knows nothing of, and what lets servers of others have public addresses. */
export const SAID: Readonly<Record<string, readonly string[]>> = {
  "Cloud Avenue": of("cloudavenue", { vdc: "app", edgeGateway: "tn01e02ocb0001234spt101", ownsFirewall: "true" }),
  "gridscale": of("gridscale", { openHighPorts: "true" }),
  "Incus": of("incus", { uplink: "public", publicAddresses: '["198.51.100.0/24"]' }),
  "Leafcloud": ["--machine", "leafcloud=ec1.small"],
  "OpenStack": ["--region", "openstack=RegionOne", "--machine", "openstack=m1.small", "--image", "openstack=Ubuntu 24.04"],
  "SECA": [
    "--region", "seca=north", "--machine", "seca=DXS", "--image", "seca=ubuntu-24.04",
    ...of("seca", { tenant: "shop", regionUrl: "https://api.seca.example/providers/seca.region", zones: '["a","b"]', networkSku: "N10K", storageSku: "RD500" }),
  ],
  "STACKIT": of("stackit", { projectId: "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f" }),
  "UpCloud": of("upcloud", { openHighPorts: "true", objectStorage: '{"serviceUuid":"5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f","endpoint":"https://abcde.upcloudobjects.com","region":"europe-1"}' }),
};

function of(id: string, properties: Readonly<Record<string, string>>): string[] {
  return Object.entries(properties).flatMap(([name, value]) => ["--property", `${id}.${name}=${value}`]);
}

/** A folder for projects of one file of tests. */
export class Projects {
  public readonly folder: string;

  public constructor() {
    mkdirSync(PLACE, { recursive: true });
    this.folder = mkdtempSync(join(PLACE, "init-"));
  }

  /** `archipel init` in this process, called from the folder. */
  public init(args: readonly string[], around: Partial<Environment> = {}): Promise<Ran> {
    return inProcess(["init", ...args], { directory: this.folder, atlas: ATLAS, ...around });
  }

  public path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  public read(...names: string[]): string {
    return readFileSync(this.path(...names), "utf8");
  }

  public has(...names: string[]): boolean {
    return existsSync(this.path(...names));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
    if (readdirSync(PLACE).length === 0) {
      rmdirSync(PLACE);
    }
  }
}
