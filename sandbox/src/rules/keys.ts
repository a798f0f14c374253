import { createHash, generateKeyPairSync, type KeyObject } from "node:crypto";
import { copy } from "./derivations";
import type { ProviderRules } from "./model";
import type { Making } from "../engine/making";
import type { Value } from "../values/value";
import { isList } from "../values/value";

/** Real key pairs, made on this machine: the providers of `tls` and `wireguard` do nothing else. */
const pairs = new WeakMap<Making, { readonly publicKey: KeyObject; readonly privateKey: KeyObject }>();

const RSA_BITS = 2048;

function pairOf(making: Making) {
  const known = pairs.get(making);
  if (known) {
    return known;
  }
  const pair = making.get("algorithm") === "RSA" ? generateKeyPairSync("rsa", { modulusLength: Number(making.get("rsa_bits") ?? RSA_BITS) }) : making.get("algorithm") === "ECDSA" ? generateKeyPairSync("ec", { namedCurve: curve(making) }) : generateKeyPairSync("ed25519");
  pairs.set(making, pair);
  return pair;
}

function curve(making: Making): string {
  return { P224: "secp224r1", P256: "prime256v1", P384: "secp384r1", P521: "secp521r1" }[making.text("ecdsa_curve") ?? "P224"] ?? "secp224r1";
}

/** The public half in the form of `authorized_keys`; curves other than Ed25519 and RSA are not written that way here. */
function openSsh(making: Making): string {
  const jwk = pairOf(making).publicKey.export({ format: "jwk" });
  const part = (bytes: Buffer) => Buffer.concat([Buffer.from([bytes.length >>> 24, bytes.length >>> 16, bytes.length >>> 8, bytes.length]), bytes]);
  const positive = (bytes: Buffer) => (bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
  const decode = (text: string | undefined) => Buffer.from(text ?? "", "base64url");
  if (jwk.kty === "RSA") {
    return `ssh-rsa ${Buffer.concat([part(Buffer.from("ssh-rsa")), part(positive(decode(jwk.e))), part(positive(decode(jwk.n)))]).toString("base64")}\n`;
  }
  return jwk.kty === "OKP" ? `ssh-ed25519 ${Buffer.concat([part(Buffer.from("ssh-ed25519")), part(decode(jwk.x))]).toString("base64")}\n` : "";
}

const digest = (algorithm: string) => (making: Making) => createHash(algorithm).update(openSsh(making)).digest("hex");
const privatePem = (making: Making) => pairOf(making).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const publicPem = (making: Making) => pairOf(making).publicKey.export({ type: "spki", format: "pem" }).toString();

/** `hashicorp/tls`. */
export const TLS: ProviderRules = {
  name: "tls",
  source: "documentation of the provider",
  id: (making) => making.source.hex(40),
  types: {
    tls_private_key: {
      derive: {
        private_key_pem: privatePem,
        private_key_pem_pkcs8: privatePem,
        private_key_openssh: privatePem,
        public_key_pem: publicPem,
        public_key_openssh: openSsh,
        public_key_fingerprint_md5: (making) => digest("md5")(making).match(/../g)!.join(":"),
        public_key_fingerprint_sha256: (making) => `SHA256:${createHash("sha256").update(openSsh(making)).digest("base64").replace(/=+$/, "")}`,
      },
    },
  },
};

const X25519_BYTES = 32;

function wireguardPair(making: Making) {
  const known = pairs.get(making) ?? generateKeyPairSync("x25519");
  pairs.set(making, known);
  return known;
}

const lastBytes = (der: Buffer) => der.subarray(-X25519_BYTES).toString("base64");

/** `ojford/wireguard`. */
export const WIREGUARD: ProviderRules = {
  name: "wireguard",
  source: "documentation of the provider",
  types: {
    wireguard_asymmetric_key: {
      derive: {
        private_key: (making) => lastBytes(wireguardPair(making).privateKey.export({ type: "pkcs8", format: "der" })),
        public_key: (making) => lastBytes(wireguardPair(making).publicKey.export({ type: "spki", format: "der" })),
      },
    },
    wireguard_preshared_key: { derive: { key: (making) => making.source.base64(X25519_BYTES) } },
  },
};

const WORDS = ["brave", "calm", "eager", "gentle", "lively", "otter", "heron", "lynx", "marten", "seal"];

function characters(making: Making): string {
  const wanted = ["upper", "lower", "numeric", "special"].filter((name) => making.get(name) !== false);
  const sets: Readonly<Record<string, string>> = { upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", lower: "abcdefghijklmnopqrstuvwxyz", numeric: "0123456789", special: making.text("override_special") ?? "!@#$%&*()-_=+[]{}<>:?" };
  const alphabet = wanted.map((name) => sets[name]).join("");
  const each = wanted.map((name) => sets[name]![making.source.below(sets[name]!.length)]!);
  return [...each, ...Array.from({ length: Number(making.get("length")) }, () => alphabet[making.source.below(alphabet.length)]!)].slice(0, Number(making.get("length"))).join("");
}

const bytes = (making: Making, encoding: BufferEncoding) => Buffer.from(making.id, "base64url").toString(encoding);
/** The provider's id of every password is `none`; in this world each object has an id of its own. */
const password = { derive: { result: characters } };

/** `hashicorp/random`. */
export const RANDOM: ProviderRules = {
  name: "random",
  source: "documentation of the provider",
  types: {
    random_password: password,
    random_string: { id: characters, derive: { result: (making) => making.id } },
    random_uuid: { derive: { result: (making) => making.id } },
    random_id: {
      id: (making) => Buffer.from(making.source.hex(2 * Number(making.get("byte_length"))), "hex").toString("base64url"),
      derive: {
        hex: (making) => `${making.text("prefix") ?? ""}${bytes(making, "hex")}`,
        b64_url: (making) => `${making.text("prefix") ?? ""}${making.id}`,
        b64_std: (making) => `${making.text("prefix") ?? ""}${bytes(making, "base64")}`,
        dec: (making) => `${making.text("prefix") ?? ""}${BigInt(`0x${bytes(making, "hex")}`)}`,
      },
    },
    random_integer: { derive: { result: (making) => Number(making.get("min")) + making.source.below(Number(making.get("max")) - Number(making.get("min")) + 1) } },
    random_pet: { id: (making) => [making.text("prefix"), ...Array.from({ length: Number(making.get("length") ?? 2) }, () => WORDS[making.source.below(WORDS.length)])].filter((word) => word !== undefined).join(making.text("separator") ?? "-") },
    random_shuffle: { derive: { result: (making) => shuffled(making) } },
    random_bytes: { derive: { base64: (making) => making.source.base64(Number(making.get("length"))), hex: (making) => Buffer.from(making.text("base64") ?? "", "base64").toString("hex") } },
  },
};

function shuffled(making: Making): Value {
  const input = copy("input", [])(making, null);
  const count = Number(making.get("result_count") ?? (isList(input) ? input.length : 0));
  return isList(input) ? [...input].sort(() => making.source.below(2) - 0.5).slice(0, count) : [];
}
