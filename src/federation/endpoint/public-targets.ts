import type { EntryHome } from "./entry-home";
import type { TargetSource } from "./target-source";
import { checkNothingBetween, checkOfFederation } from "./target-source";
import type { IAddressed } from "../../core/addressed";
import type { Faults } from "../../core/faults";
import { describeList } from "../../core/text";
import { ListenerProtocol } from "../../load-balancing/protocols";
import { Peer } from "../../network/peer";
import { Port } from "../../network/port";
import type { FederatedServers } from "../federated-servers";
import type { FederationMember } from "../federation-member";

/** Servers at their own public addresses. */
export class PublicTargets implements TargetSource {
  public constructor(private readonly servers: FederatedServers) {}

  public isOn({ memberName }: FederationMember): boolean {
    return this.servers.onMember(memberName).length > 0;
  }

  public check(faults: Faults, home: EntryHome): void {
    checkOfFederation(faults, home, this.servers);
    checkNothingBetween(faults, home, "the servers' own");
    this.servers.all.filter(({ hasPublicIp }) => !hasPublicIp).forEach(({ node }) => {
      faults.add("targets", node.path, "servers with public addresses: publicIp: true");
    });
  }

  public entriesOn({ ports }: EntryHome, { memberName }: FederationMember): IAddressed[] {
    for (const { port, protocol } of ports) {
      this.servers.allow(Peer.anyIpv4(), protocol === ListenerProtocol.UDP ? Port.udp(port) : Port.tcp(port), "clients of the endpoint");
    }
    return this.servers.onMember(memberName);
  }

  public whatGoes(): undefined {
    return undefined;
  }
}

/** Things with an address, member by member. */
export class AddressTargets implements TargetSource {
  public constructor(private readonly targets: Readonly<Record<string, IAddressed[]>>) {}

  public isOn({ memberName }: FederationMember): boolean {
    return (this.targets[memberName] ?? []).length > 0;
  }

  public check(faults: Faults, home: EntryHome): void {
    const known = home.federation.members.map(({ memberName }) => memberName);
    for (const name of Object.keys(this.targets)) {
      if (!known.includes(name)) {
        faults.add(`targets.${name}`, name, `one of the members, ${describeList(known)}`);
      }
    }
    checkNothingBetween(faults, home, "given");
  }

  public entriesOn(_home: EntryHome, { memberName }: FederationMember): IAddressed[] {
    return this.targets[memberName];
  }

  public whatGoes(): undefined {
    return undefined;
  }
}
