import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ran } from "../support/command-line";
import { inProcess } from "../support/command-line";

const NOTES = { "//": { metadata: { path: "shop/home/web/Resource", uniqueId: "web" } } };
const DEFINED = {
  resource: {
    hcloud_server: { web: { ...NOTES, name: "shop-web", image: "${data.hcloud_image.i.id}" } },
    hcloud_network: { net: { name: "shop-net" } },
    random_password: { word: { length: 20 } },
    terraform_data: { kept: { input: "x" } },
  },
};
const HELD = (type: string, name: string, status?: string) => ({ mode: "managed", type, name, instances: [{ status }] });

/** A folder as `cdktf deploy` leaves it, and an engine that answers with a state. */
describe("archipel unfinished", () => {
  let folder: string;
  const stackFolder = (): string => join(folder, "cdktf.out", "stacks", "shop");
  const engine = (script: string): string => {
    const file = join(folder, "engine");
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return file;
  };
  const ask = (answer: object | string, ...args: string[]): Promise<Ran> => {
    writeFileSync(join(folder, "answer"), typeof answer === "string" ? answer : JSON.stringify(answer));
    return inProcess(["unfinished", ...args], { directory: folder, variables: { ...process.env, TERRAFORM_BINARY_NAME: engine(`cat ${join(folder, "answer")}`) } });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "archipel-test-"));
    mkdirSync(stackFolder(), { recursive: true });
    writeFileSync(join(stackFolder(), "cdk.tf.json"), JSON.stringify(DEFINED));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("has nothing to tell where the state holds all that the program defines, and ends with 0", async () => {
    const ran = await ask({ resources: [HELD("hcloud_server", "web"), HELD("hcloud_network", "net")] });
    expect(ran).toEqual({ code: 0, out: "All that shop defines is in its state: nothing is in doubt.\n", err: "" });
  });

  it("names what may stand at the cloud, what it is known by there, and the block that takes it in", async () => {
    const { code, out } = await ask({ resources: [HELD("hcloud_network", "net")] });
    expect(code).toBe(1);
    expect(out).toMatch(/^shop\/home\/web\/Resource {2}hcloud_server\.web {2}name=shop-web$/m);
    expect(out).toContain('import {\n  to = hcloud_server.web\n  id = ""\n}\n');
    expect(out).not.toContain("hcloud_network.net");
  });

  it("says nothing of what makes nothing at any cloud", async () => {
    const { out } = await ask("", "--json");
    const { inDoubt } = JSON.parse(out) as { inDoubt: { address: string }[] };
    expect(inDoubt.map(({ address }) => address)).toEqual(["hcloud_server.web", "hcloud_network.net"]);
  });

  it("does not take a resource of a module for one of the stack", async () => {
    const { out } = await ask({ resources: [{ ...HELD("hcloud_network", "net"), module: "module.other" }, HELD("hcloud_server", "web")] }, "--json");
    expect(JSON.parse(out)).toMatchObject({ inDoubt: [{ address: "hcloud_network.net", known: { name: "shop-net" } }], tainted: [] });
  });

  it("names what was made with an error, which the next deployment would replace", async () => {
    const { code, out } = await ask({ resources: [HELD("hcloud_server", "web", "tainted"), HELD("hcloud_network", "net")] });
    expect(code).toBe(1);
    expect(out).toContain("terraform -chdir=cdktf.out/stacks/shop untaint hcloud_server.web\n");
  });

  it("asks first for a state that could not be written where it belongs", async () => {
    writeFileSync(join(stackFolder(), "errored.tfstate"), "{}");
    const { code, out } = await ask({ resources: [HELD("hcloud_server", "web"), HELD("hcloud_network", "net")] });
    expect(code).toBe(1);
    expect(out).toContain("terraform -chdir=cdktf.out/stacks/shop state push errored.tfstate\n");
  });

  it("says that a file of the state was cut off, and what the engine keeps of the one before", async () => {
    const state = join(folder, "shop.tfstate");
    writeFileSync(join(stackFolder(), "cdk.tf.json"), JSON.stringify({ ...DEFINED, terraform: { backend: { local: { path: state } } } }));
    writeFileSync(state, "");
    writeFileSync(`${state}.backup`, "{}");
    const { code, out } = await ask("");
    expect(code).toBe(1);
    expect(out).toContain(`cp ${state}.backup ${state}\n`);
    writeFileSync(state, "{}");
    expect((await ask("")).out).not.toContain("cp ");
  });

  it("passes on what the engine says when the state cannot be read", async () => {
    const ran = await inProcess(["unfinished"], { directory: folder, variables: { ...process.env, TERRAFORM_BINARY_NAME: engine("echo Backend initialization required >&2; exit 1") } });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("Backend initialization required");
  });

  it("says so where there is no engine", async () => {
    const ran = await inProcess(["unfinished"], { directory: folder, variables: { ...process.env, TERRAFORM_BINARY_NAME: "no-such-engine" } });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("no-such-engine is not on the PATH");
  });

  it("asks which stack is meant where there are several, and where there is none says where it looked", async () => {
    mkdirSync(join(folder, "cdktf.out", "stacks", "lab"));
    writeFileSync(join(folder, "cdktf.out", "stacks", "lab", "cdk.tf.json"), "{}");
    expect((await ask("")).err).toContain("--stack: which? There are: lab, shop");
    expect((await ask("", "--stack", "shop")).code).toBe(1);
    expect((await ask("", "--output", "elsewhere")).err).toContain("elsewhere/stacks has no stack");
  });
});
