import { checkEndpoint, checkZones, defaultTtl } from "./endpoint-checks";
import { exitSteps } from "./endpoint-exit";
import { EndpointNames } from "./endpoint-names";
import { resolvePorts } from "./endpoint-port";
import { writeAddresses, writeDelegation } from "./endpoint-records";
import type { EntryHome } from "./entry-home";
import type { FederatedEndpointProps } from "./federated-endpoint-props";
import type { EndpointNameServer } from "./name-servers";
import { checkNameServers, defineNameServers } from "./name-servers";
import { publicCheck } from "./public-check";
import type { IAddressed } from "../../core/addressed";
import { Faults } from "../../core/faults";
import { checkShape } from "../../core/shape-check";
import type { MemberExitStep } from "../exit-step";
import { FederatedPart } from "../federated-part";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";
import type { Seats } from "../seats";

/** Places on each member, whether something is there or not. */
const SEATS_PER_MEMBER = 2;
const FRONT_SEAT = 0;
const NAME_SERVER_SEAT = 1;

/**
 * One public name for a service on many members, at one DNS provider or more, that goes on when a member dies.
 *
 * ```ts
 * new FederatedEndpoint(federation, "www", {
 *   name: "www",
 *   zones: [zoneHere, zoneThere],
 *   targets: EndpointTargets.servers(web),
 *   ports: [{ port: 80, protocol: ListenerProtocol.HTTP, targetPort: 8080 }],
 *   withdrawal: Withdrawal.nameServers({ machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }), image: MachineImage.debian("12") }),
 * });
 * ```
 */
export class FederatedEndpoint extends FederatedPart {
  /** The full name, `www.example.com`. */
  public readonly fullName: string;
  /** How long others may keep an address, in seconds. */
  public readonly ttlSeconds: number;
  private readonly home: EntryHome;
  private readonly names: EndpointNames;
  private readonly entries = new Map<string, IAddressed[]>();
  private readonly servers: EndpointNameServer[];
  private places?: Seats;

  /**
   * @throws ValidationError when a property is wrong
   * @throws CapabilityError when a cloud has no such load balancer, server or record
   */
  public constructor(federation: Federation, id: string, private readonly props: FederatedEndpointProps) {
    super(federation, id);
    checkShape(this, "FederatedEndpoint", "FederatedEndpointProps", props);
    const faults = new Faults(this, "FederatedEndpoint");
    const hasZones = checkZones(faults, props);
    this.names = new EndpointNames(props.name === "@" ? "" : props.name, hasZones ? props.zones[0].zoneName : "");
    this.fullName = this.names.fullName;
    this.ttlSeconds = props.ttlSeconds ?? defaultTtl(props);
    const { healthCheck, certificate, withdrawal } = props;
    const nameServers = withdrawal?._nameServers;
    this.home = {
      endpoint: this,
      federation,
      fullName: this.fullName,
      ports: resolvePorts(faults, props.ports),
      healthCheck,
      certificate,
      on: (member) => this.on(member),
      frontSeat: (member) => this.seats.of(member, FRONT_SEAT),
    };
    checkEndpoint(faults, this.home, props);
    if (nameServers !== undefined) {
      checkNameServers(faults, this.home, this.names, nameServers);
    }
    const check = nameServers === undefined ? "" : publicCheck(faults, this.home.ports, healthCheck, this.fullName);
    faults.throwIfAny();
    federation.members.filter((member) => props.targets._source.isOn(member)).forEach((member) => {
      this.entries.set(member.memberName, props.targets._source.entriesOn(this.home, member));
    });
    const seat = (member: FederationMember): string => this.seats.of(member, NAME_SERVER_SEAT);
    this.servers = nameServers === undefined ? [] : defineNameServers(this.home, this.names, nameServers, seat);
    this.writeRecords(check);
  }

  /** The host names of its own name servers that the name is delegated to; none without them. */
  public get nameServers(): string[] {
    return this.staying(this.servers).map(({ name }) => this.names.full(name));
  }

  /**
   * The full name that a proof for a certificate (ACME, DNS-01) is written to at the providers. With name servers of its own `_acme-challenge` leads there:
   * `www-acme-challenge.example.com`.
   *
   * @see https://www.rfc-editor.org/rfc/rfc8555#section-8.4
   */
  public get acmeChallengeName(): string {
    return this.names.full(this.servers.length > 0 ? this.names.challenge : `_acme-challenge${this.names.name === "" ? "" : `.${this.names.name}`}`);
  }

  /** The public addresses that clients are sent to on a member; those of one that is leaving are not named any more. */
  public addressesOn(name: string): string[] {
    checkShape(this, "FederatedEndpoint", "FederatedEndpoint.addressesOn", { name });
    return (this.entries.get(this.federation.member(name).memberName) ?? []).map(({ publicIp }) => publicIp);
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const { targets, zones } = this.props;
    const others = this.federation.members.filter((other) => other !== member && !other.isLeaving);
    const own = this.servers.find((server) => server.member === member);
    const isOn = targets._source.isOn(member);
    return exitSteps({
      path: this.node.path,
      fullName: this.fullName,
      ttlSeconds: this.ttlSeconds,
      addresses: this.entries.get(member.memberName)?.length ?? 0,
      others: others.filter((other) => targets._source.isOn(other)).map(({ memberName }) => memberName),
      nameServer: own && this.names.full(own.name),
      otherNameServers: this.servers.filter((server) => others.includes(server.member)).map(({ name }) => this.names.full(name)),
      whatGoes: isOn ? targets._source.whatGoes(this.home, member) : undefined,
      zones,
    }, member);
  }

  /** Who is leaving is not named any more. */
  private writeRecords(check: string): void {
    const { names, ttlSeconds, props: { zones } } = this;
    const entries = this.federation._members(false).flatMap(({ memberName }) => this.entries.get(memberName) ?? []);
    if (this.servers.length === 0) {
      writeAddresses(zones, { names, ttlSeconds, entries });
    } else {
      writeDelegation(zones, { names, ttlSeconds, entries, nameServers: this.staying(this.servers), check });
    }
  }

  private staying(servers: readonly EndpointNameServer[]): EndpointNameServer[] {
    return servers.filter(({ member }) => !member.isLeaving);
  }

  /** Taken only by who needs them. What was taken stays. */
  private get seats(): Seats {
    this.places ??= this.federation._claimSeats(this, SEATS_PER_MEMBER);
    return this.places;
  }
}
