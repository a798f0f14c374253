import { Fn, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { StateEncryption } from "archipel";
import { SovereignState, StateStore } from "archipel";
import { synthesize } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { faultsOf, fixture } from "../testing/fixtures";

const STORE = StateStore.at({ endpoint: "https://s3.example", region: "eu-1", bucketName: "states", conditionalWrites: true });

type Maker = (fixture: Fixture) => StateEncryption;

/** What a stack says of encryption. */
function encryptionOf(make: Maker): unknown {
  const bench = fixture();
  new SovereignState(bench.stack, "state", { store: STORE, encryption: make(bench) });
  return (synthesize(bench.stack).terraform as { encryption: unknown }).encryption;
}

/** The properties that are refused. */
function refused(make: Maker): string[] {
  const bench = fixture();
  return faultsOf(() => new SovereignState(bench.stack, "state", { store: STORE, encryption: make(bench) })).map(({ property }) => property);
}

describe("OpenTofu's encryption of a state", () => {
  it("takes its key from a variable, and lets nothing unencrypted through", () => {
    expect(encryptionOf(({ token }) => ({ passphrase: token("passphrase") }))).toEqual({
      key_provider: { pbkdf2: { passphrase: { passphrase: "${var.passphrase}" } } },
      method: { aes_gcm: { passphrase: { keys: "${key_provider.pbkdf2.passphrase}" } } },
      state: { method: "method.aes_gcm.passphrase", enforced: true },
      plan: { method: "method.aes_gcm.passphrase", enforced: true },
      remote_state_data_sources: { default: { method: "method.aes_gcm.passphrase" } },
    });
  });

  it("is not there unless it is asked for", () => {
    const { stack } = fixture();
    new SovereignState(stack, "state", { store: STORE });
    expect(synthesize(stack).terraform).not.toHaveProperty("encryption");
  });

  it("is demanded of the environment when the program names no passphrase", () => {
    expect(encryptionOf(() => ({}))).toEqual({ state: { enforced: true }, plan: { enforced: true } });
  });

  it("takes what was encrypted with the previous passphrase", () => {
    expect(encryptionOf(({ token }) => ({ passphrase: token("second"), previousPassphrase: token("first") }))).toMatchObject({
      key_provider: { pbkdf2: { first: { passphrase: "${var.first}" }, second: { passphrase: "${var.second}" } } },
      state: { method: "method.aes_gcm.second", enforced: true, fallback: { method: "method.aes_gcm.first" } },
    });
  });

  it("takes a plain state only when it is told to", () => {
    expect(encryptionOf(({ token }) => ({ passphrase: token("first"), fromPlain: true }))).toMatchObject({
      method: { unencrypted: { plain: {} } },
      state: { method: "method.aes_gcm.first", fallback: { method: "method.unencrypted.plain" } },
    });
  });

  it("leaves the states of other stacks alone when they are plain", () => {
    expect(encryptionOf(({ token }) => ({ passphrase: token(), readsEncrypted: false }))).not.toHaveProperty("remote_state_data_sources");
  });
});

describe("OpenTofu's encryption of a state is refused", () => {
  it.each<[string, Maker, string[]]>([
    ["a literal", () => ({ passphrase: "correct horse battery" }), ["encryption.passphrase"]],
    ["an expression", ({ token }) => ({ passphrase: Fn.sha256(token()) }), ["encryption.passphrase"]],
    ["text around a variable", ({ token }) => ({ passphrase: `${token()}!` }), ["encryption.passphrase"]],
    ["the same passphrase as before", ({ token }) => ({ passphrase: token(), previousPassphrase: token() }), ["encryption.previousPassphrase"]],
    ["a previous passphrase alone", ({ token }) => ({ previousPassphrase: token() }), ["encryption.previousPassphrase"]],
    ["a plain state without a passphrase", () => ({ fromPlain: true }), ["encryption.fromPlain"]],
    ["a state both plain and encrypted", ({ token }) => ({ passphrase: token("a"), previousPassphrase: token("b"), fromPlain: true }), ["encryption.fromPlain"]],
  ])("for %s", (_what, make, properties) => {
    expect(refused(make)).toEqual(properties);
  });

  it("without repeating a literal", () => {
    const { stack } = fixture();
    const [fault] = faultsOf(() => new SovereignState(stack, "state", { store: STORE, encryption: { passphrase: "correct horse battery" } }));
    expect(JSON.stringify(fault)).not.toContain("horse");
  });

  it("without repeating the text around a variable", () => {
    const { stack, token } = fixture();
    const [fault] = faultsOf(() => new SovereignState(stack, "state", { store: STORE, encryption: { passphrase: `horse ${token()}` } }));
    expect(JSON.stringify(fault)).not.toContain("horse");
  });

  it("unless the variable is in the stack itself", () => {
    const { stack } = fixture();
    const passphrase = new TerraformVariable(stack, "state-passphrase", { sensitive: true }).stringValue;
    expect(() => new SovereignState(stack, "state", { store: STORE, encryption: { passphrase } })).not.toThrow();
  });
});
