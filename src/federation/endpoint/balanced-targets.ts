import type { BalancedTargetsOptions } from "./endpoint-entry";
import { EndpointEntry } from "./endpoint-entry";
import { defineFront } from "./entry-front";
import type { EntryHome } from "./entry-home";
import { defineLoadBalancer, loadBalancerNeeds } from "./entry-load-balancer";
import type { TargetSource } from "./target-source";
import { checkOfFederation } from "./target-source";
import type { IAddressed } from "../../core/addressed";
import type { Faults } from "../../core/faults";
import { describeList } from "../../core/text";
import { ListenerProtocol } from "../../load-balancing/protocols";
import type { FederatedServers } from "../federated-servers";
import type { FederationMember } from "../federation-member";

/** Servers with a load balancer or a front before them. */
export class BalancedTargets implements TargetSource {
  public constructor(
    private readonly servers: FederatedServers,
    private readonly options: BalancedTargetsOptions,
  ) {}

  public isOn({ memberName }: FederationMember): boolean {
    return this.servers.onMember(memberName).length > 0;
  }

  public check(faults: Faults, home: EntryHome): void {
    checkOfFederation(faults, home, this.servers);
    if (home.certificate === undefined && home.ports.some(({ protocol }) => protocol === ListenerProtocol.HTTPS)) {
      faults.add("certificate", undefined, `Certificate.fromPem, as a port is for ${ListenerProtocol.HTTPS}`);
    }
    const withFront = home.federation.members
      .filter((member) => this.isOn(member) && !this.isBalanced(home, member))
      .map(({ memberName }) => memberName);
    if (withFront.length > 0 && this.options.front === undefined) {
      const why = this.options.entry === EndpointEntry.FRONT ? "" : ", as the clouds have no such load balancers";
      faults.add("targets.front", undefined, `the small server that takes connections on ${describeList(withFront)}${why}`);
    }
    if (withFront.length > 0 && home.ports.some(({ protocol }) => protocol === ListenerProtocol.UDP)) {
      faults.add("ports", ListenerProtocol.UDP, `no UDP, as a front (HAProxy) takes the connections on ${describeList(withFront)}`);
    }
  }

  public entriesOn(home: EntryHome, member: FederationMember): IAddressed[] {
    if (this.isBalanced(home, member)) {
      return [defineLoadBalancer(home, member, this.servers.onMember(member.memberName))];
    }
    return [defineFront(home, member, this.options.front!, this.servers._seatsOn(member))];
  }

  public whatGoes(home: EntryHome, member: FederationMember): string {
    return this.isBalanced(home, member) ? "its load balancer goes, and the public address with it" : "its front goes, and the public address with it";
  }

  private isBalanced(home: EntryHome, { cloud }: FederationMember): boolean {
    const { entry = EndpointEntry.AUTO } = this.options;
    if (entry === EndpointEntry.AUTO) {
      return loadBalancerNeeds(home).every((need) => need.isOfferedBy(cloud));
    }
    return entry === EndpointEntry.LOAD_BALANCER;
  }
}
