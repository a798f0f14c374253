import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate and its key, both PEM. */
export interface Issued {
  readonly certificate: string;
  readonly private_key: string;
}

/** A certificate and its key, made on the spot by openssl: clouds look whether they belong together. */
export function selfSigned(host: string): Issued {
  const directory = mkdtempSync(join(tmpdir(), "archipel-certificate-"));
  const [key, certificate] = [join(directory, "key.pem"), join(directory, "certificate.pem")];
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", `/CN=${host}`, "-keyout", key, "-out", certificate];
  execFileSync("openssl", request, { stdio: "ignore" });
  const pair = { certificate: readFileSync(certificate, "utf8"), private_key: readFileSync(key, "utf8") };
  rmSync(directory, { recursive: true });
  return pair;
}
