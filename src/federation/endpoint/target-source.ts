import type { EntryHome } from "./entry-home";
import type { IAddressed } from "../../core/addressed";
import type { Faults } from "../../core/faults";
import type { FederatedServers } from "../federated-servers";
import type { FederationMember } from "../federation-member";

/** What an endpoint leads to. */
export interface TargetSource {
  /** Whether a member has anything of it. */
  isOn(member: FederationMember): boolean;
  /** Notes what is wrong with it. */
  check(faults: Faults, home: EntryHome): void;
  /** What clients are sent to on a member; defines what stands before the targets. */
  entriesOn(home: EntryHome, member: FederationMember): IAddressed[];
  /** What goes when a member leaves, in words. */
  whatGoes(home: EntryHome, member: FederationMember): string | undefined;
}

/** Notes a fault unless servers are of the endpoint's federation. */
export function checkOfFederation(faults: Faults, { federation }: EntryHome, servers: FederatedServers): void {
  if (servers.federation !== federation) {
    faults.add("targets", servers.node.path, `servers of the federation ${federation.node.path}`);
  }
}

/** Where clients meet the targets themselves, nobody translates ports or ends TLS. */
export function checkNothingBetween(faults: Faults, { ports, certificate }: EntryHome, whose: string): void {
  ports.forEach(({ port, targetPort }, index) => {
    if (port !== targetPort) {
      faults.add(`ports[${index}].targetPort`, targetPort, `${port}, as clients connect to addresses that are ${whose}`);
    }
  });
  if (certificate !== undefined) {
    faults.add("certificate", "a certificate", "none, as TLS ends at the targets themselves");
  }
}
