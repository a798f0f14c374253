import { X509Certificate } from "node:crypto";
import { Token } from "cdktf";
import type { MadeCertificate } from "./balancing-resources";
import type { Faults } from "../../core/faults";

/** A certificate of the program. */
export interface PlacedCertificate {
  readonly made: MadeCertificate;
  /** In PEM. */
  readonly text: string;
}

/** How many names the cloud takes for one: docs/resources/lb_listener_v3.md of terraform-provider-opentelekomcloud 1.36.14, `sni_container_refs` */
const MAX_NAMES = 30;

/**
 * Tells the cloud the names of a certificate that a listener shows to those who ask for one of them: it does not read them from the certificate.
 * Of an imported certificate whoever made it told them.
 */
export function tellNames(faults: Faults, property: string, certificate: PlacedCertificate | undefined): void {
  if (certificate === undefined) {
    return;
  }
  const names = namesOf(certificate.text);
  if (names.length === 0 || names.length > MAX_NAMES) {
    const allowed = `a certificate known when the program runs, with 1 to ${MAX_NAMES} host names, as the cloud is told those of all but the first`;
    faults.add(property, `${names.length} host names`, allowed);
    return;
  }
  certificate.made.domain = names.join(",");
}

/** The host names in a certificate; none where it is not known or not readable. */
function namesOf(text: string): string[] {
  if (Token.isUnresolved(text)) {
    return [];
  }
  const read = (): X509Certificate | undefined => {
    try {
      return new X509Certificate(text);
    } catch {
      return undefined;
    }
  };
  const certificate = read();
  const alternative = [...(certificate?.subjectAltName ?? "").matchAll(/DNS:([^,\s"]+)/g)].map(([, name]) => name);
  const common = /^CN=(\S+)$/m.exec(certificate?.subject ?? "")?.[1];
  return alternative.length > 0 || common === undefined ? [...new Set(alternative)] : [common];
}
