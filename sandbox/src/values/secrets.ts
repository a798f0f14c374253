import type { Source } from "./source";

/** A password that satisfies the usual demands: upper and lower case, a digit, a sign. */
export function password(source: Source): string {
  return `${source.alphanumeric(20)}-aA1`;
}

/** A text in PEM form. It looks like a key or a certificate and is none. */
export function pem(source: Source, label: string): string {
  const lines = source.base64(288).match(/.{1,64}/g)!;
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

/** A public key as `ssh-keygen` writes it; it looks like an Ed25519 key and nobody has the other half. */
export function sshPublicKey(source: Source): string {
  const head = Buffer.from("0000000b7373682d6564323535313900000020", "hex");
  return `ssh-ed25519 ${Buffer.concat([head, Buffer.from(source.hex(64), "hex")]).toString("base64")} sandbox`;
}

/** The fingerprint of a key, in the old form of sixteen bytes. */
export function fingerprint(source: Source): string {
  return source.hex(32).match(/../g)!.join(":");
}

/** A kubeconfig of the usual form, of a cluster that does not exist. */
export function kubeconfig(source: Source): string {
  const name = `sandbox-${source.hex(6)}`;
  return [
    "apiVersion: v1",
    "kind: Config",
    "clusters:",
    `- name: ${name}`,
    "  cluster:",
    `    server: https://${name}.k8s.sandbox.example:6443`,
    `    certificate-authority-data: ${Buffer.from(pem(source, "CERTIFICATE")).toString("base64")}`,
    "users:",
    "- name: admin",
    "  user:",
    `    token: ${source.alphanumeric(40)}`,
    "contexts:",
    "- name: admin",
    "  context:",
    `    cluster: ${name}`,
    "    user: admin",
    "current-context: admin",
    "",
  ].join("\n");
}
