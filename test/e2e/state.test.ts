import { TerraformStack, TerraformVariable } from "cdktf";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StateEncryption } from "archipel";
import { SovereignState, StateStore } from "archipel";
import { Resource } from "archipel/l1/runtime";
import { Terraform } from "archipel-sandbox";
import { AppOnDisk } from "../support/app-on-disk";
import { S3Server } from "../support/s3-server";
import { skipped } from "../support/skipped";

const BUCKET = "states";
const KEY = `${BUCKET}/shop.tfstate`;
const LOCK = JSON.stringify({ ID: "somebody", Operation: "apply", Who: "somebody@else", Version: "1", Created: "2026-01-01T00:00:00Z", Path: KEY });
const FIRST = "correct horse battery";
const SECOND = "another passphrase";

/** A resource of Terraform's own: it takes no provider. */
class Note extends Resource {
  public constructor(stack: TerraformStack, private readonly text: string) {
    super(stack, "note", { terraformResourceType: "terraform_data" });
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { input: this.text };
  }
}

/** A stack of one resource. */
function write(disk: AppOnDisk, text: string, define: (stack: TerraformStack) => void): void {
  disk.synthesize((app) => {
    const stack = new TerraformStack(app, "shop");
    new Note(stack, text);
    define(stack);
  });
}

const variable = (stack: TerraformStack, id: string): string => new TerraformVariable(stack, id, { sensitive: true }).stringValue;

/** States in a real bucket: what a stack is told is what the engines understand, and the lock holds. */
describe("a state in a bucket of an S3 server", () => {
  if (!S3Server.isAvailable()) {
    test("is not there", (context) => skipped(context, "states in a bucket", `there is no ${S3Server.program}; ARCHIPEL_E2E_S3_SERVER may name one`));
    return;
  }
  let server: S3Server;
  let disk: AppOnDisk;

  beforeAll(async () => {
    server = await S3Server.start();
    await server.put(BUCKET);
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    disk = new AppOnDisk();
  });
  afterEach(async () => {
    disk.remove();
    await server.delete(KEY);
  });

  /** Writes the program, and applies it. */
  async function apply(engine: "terraform" | "tofu", text: string, env: Record<string, string> = {}, encrypt?: (stack: TerraformStack) => StateEncryption) {
    write(disk, text, (stack) => {
      const store = StateStore.at({ endpoint: server.endpoint, region: "eu-1", bucketName: BUCKET, conditionalWrites: true });
      new SovereignState(stack, "state", { store, encryption: encrypt?.(stack) });
    });
    const run = disk.engine("shop", { ...server.env, ...env }, engine);
    const init = await run.init();
    const done = init.exitCode === 0 ? await run.apply() : init;
    return { run, done };
  }

  describe.each(["terraform", "tofu"] as const)("by %s", (engine) => {
    test("is written there, and an apply later there is nothing to do", async (context) => {
      requires(context, engine);
      const { run, done } = await apply(engine, "hello");
      expect(done.output).toContain("Apply complete");
      expect(await server.get(KEY)).toContain('"hello"');
      expect((await run.plan()).isEmpty).toBe(true);
    });

    test("is locked: while somebody else works, nobody can", async (context) => {
      requires(context, engine);
      const { run } = await apply(engine, "hello");
      await server.put(`${KEY}.tflock`, LOCK);
      const meanwhile = await run.plan();
      await server.delete(`${KEY}.tflock`);
      expect([meanwhile.exitCode, meanwhile.output]).toEqual([1, expect.stringContaining("state lock")]);
      expect((await run.plan()).exitCode).toBe(0);
    });
  });

  test("by OpenTofu is not readable for the store, and changes its passphrase", async (context) => {
    requires(context, "tofu");
    const first = await apply("tofu", "hello", { "TF_VAR_state-key": FIRST }, (stack) => ({ passphrase: variable(stack, "state-key") }));
    expect(first.done.output).toContain("Apply complete");
    expect(await server.get(KEY)).toContain("encrypted_data");
    expect(await server.get(KEY)).not.toContain("hello");

    const both = { "TF_VAR_state-key": FIRST, "TF_VAR_newer-key": SECOND };
    const rotated = await apply("tofu", "hello again", both, (stack) => ({ passphrase: variable(stack, "newer-key"), previousPassphrase: variable(stack, "state-key") }));
    expect(rotated.done.output).toContain("0 added, 1 changed");

    const after = await apply("tofu", "hello again", { "TF_VAR_newer-key": SECOND }, (stack) => ({ passphrase: variable(stack, "newer-key") }));
    expect(after.done.output).toContain("0 added, 0 changed");
  });

  test("by OpenTofu is encrypted from a plain one when the program says so, and not before", async (context) => {
    requires(context, "tofu");
    const env = { "TF_VAR_state-key": FIRST };
    await apply("tofu", "hello");
    const refused = await apply("tofu", "hello again", env, (stack) => ({ passphrase: variable(stack, "state-key") }));
    expect(refused.done.output).toContain("encountered unencrypted payload without unencrypted method configured");
    const taken = await apply("tofu", "hello again", env, (stack) => ({ passphrase: variable(stack, "state-key"), fromPlain: true }));
    expect(taken.done.output).toContain("0 added, 1 changed");
    expect(await server.get(KEY)).toContain("encrypted_data");
  });

  test("by OpenTofu is encrypted as the environment says, and without it not written at all", async (context) => {
    requires(context, "tofu");
    const without = await apply("tofu", "hello", {}, () => ({}));
    expect(without.done.exitCode).not.toBe(0);
    expect(await server.get(KEY)).not.toContain("hello");
    const method = { key_provider: { pbkdf2: { k: { passphrase: FIRST } } }, method: { aes_gcm: { m: { keys: "${key_provider.pbkdf2.k}" } } } };
    const TF_ENCRYPTION = JSON.stringify({ ...method, state: { method: "method.aes_gcm.m" }, plan: { method: "method.aes_gcm.m" } });
    const within = await apply("tofu", "hello", { TF_ENCRYPTION }, () => ({}));
    expect(within.done.output).toContain("Apply complete");
    expect(await server.get(KEY)).toContain("encrypted_data");
  });
});

/** What needs no server. */
describe("the configuration of a state", () => {
  test("with encryption is valid for OpenTofu, and Terraform says that it is not for Terraform", async (context) => {
    requires(context, "tofu");
    const disk = new AppOnDisk();
    write(disk, "hello", (stack) => {
      const store = StateStore.at({ endpoint: "https://s3.example", region: "eu-1", bucketName: BUCKET, conditionalWrites: true });
      new SovereignState(stack, "state", { store, encryption: { passphrase: variable(stack, "state-key") } });
    });
    const tofu = disk.engine("shop", { "TF_VAR_state-key": FIRST }, "tofu");
    const init = await tofu.run("init", "-backend=false");
    const validate = await tofu.run("validate");
    const terraform = await disk.engine("shop").run("init", "-backend=false");
    disk.remove();
    expect([init.exitCode, validate.exitCode]).toEqual([0, 0]);
    expect([terraform.exitCode, terraform.output]).toEqual([1, expect.stringContaining("encryption")]);
  });
});

function requires(context: Parameters<typeof skipped>[0], engine: "terraform" | "tofu"): void {
  if (!Terraform.isAvailable(engine)) {
    skipped(context, `states in a bucket by ${engine}`, `${engine} is not on the PATH`);
  }
}
