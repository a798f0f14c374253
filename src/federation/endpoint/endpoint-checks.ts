import { Token } from "cdktf";
import type { EntryHome } from "./entry-home";
import type { FederatedEndpointProps } from "./federated-endpoint-props";
import { checkPath } from "./public-check";
import { checkResolved } from "../../core/checks";
import type { Faults } from "../../core/faults";
import { ListenerProtocol } from "../../load-balancing/protocols";

/** What holds where nothing is said, and a zone does not ask for more. */
const DEFAULT_TTL_SECONDS = 60;

/** Notes what is wrong with the zones; without any there is nothing more to look at. */
export function checkZones(faults: Faults, { name, zones }: FederatedEndpointProps): boolean {
  if (zones.length === 0) {
    faults.add("zones", zones, "the zone at one DNS provider or more");
    return false;
  }
  zones.forEach((zone, index) => {
    if (zone.zoneName !== zones[0].zoneName) {
      faults.add(`zones[${index}]`, zone.zoneName, `a zone by the name of the first, ${zones[0].zoneName}: the same at another provider`);
    }
    if (zones.findIndex(({ cloud }) => cloud === zone.cloud) < index) {
      faults.add(`zones[${index}]`, zone.node.path, "a zone at another provider than those before it");
    }
  });
  return checkResolved(faults, "name", name, "names of records are made from it");
}

/** Notes what is wrong with the rest. */
export function checkEndpoint(faults: Faults, home: EntryHome, { targets, certificate, healthCheck }: FederatedEndpointProps): void {
  const hasHttps = home.ports.some(({ protocol }) => protocol === ListenerProtocol.HTTPS);
  checkPath(faults, healthCheck);
  targets._source.check(faults, home);
  if (certificate?._byLetsEncrypt === true) {
    const why = "as Let's Encrypt would ask one member for the proof that another has";
    faults.add("certificate", "Certificate.letsEncrypt", `Certificate.fromPem, ${why}`);
  }
  if (!home.federation.members.some((member) => !member.isLeaving && targets._source.isOn(member))) {
    faults.add("targets", "nothing", "something on at least one member that stays");
  }
  if (certificate !== undefined && !hasHttps) {
    faults.add("certificate", "a certificate", `none, as no port is for ${ListenerProtocol.HTTPS}`);
  }
}

/** The shortest time that all zones allow, and no shorter than a minute. */
export function defaultTtl({ zones }: FederatedEndpointProps): number {
  return Math.max(DEFAULT_TTL_SECONDS, ...zones.map(({ cloud }) => cloud.dns?.minTtlSeconds ?? 0).filter((seconds) => !Token.isUnresolved(seconds)));
}
