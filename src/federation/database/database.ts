import { backupNode } from "./backup-node";
import { checkDatabase, SEATS_PER_MEMBER } from "./database-checks";
import { stepsWithout } from "./database-exit";
import { DATABASE_UNIT, databaseNode } from "./database-node";
import type { FederatedDatabaseProps } from "./database-props";
import { warnOfBackups, warnOfVotes } from "./database-warnings";
import { MOUNT } from "./patroni-config";
import type { DatabasePasswords } from "./patroni-config";
import { proxyNode } from "./proxy";
import { CloudInit } from "../../compute/cloud-init";
import { MachineImage } from "../../compute/machine-image";
import type { Server } from "../../compute/server";
import { Faults } from "../../core/faults";
import { keepData } from "../../core/kept-data";
import { RemovalPolicy, removalPolicyFor } from "../../core/removal-policy";
import { checkShape } from "../../core/shape-check";
import { GeneratedPassword } from "../../families/random/generated-password";
import { RememberedValue } from "../../families/terraform/remembered-value";
import { Volume } from "../../storage/volume";
import type { MemberExitStep } from "../exit-step";
import { FederatedPart } from "../federated-part";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";
import { defineMemberServer } from "../member-server";
import { quorumNode } from "../quorum/quorum-node";
import type { Seats } from "../seats";
import type { Voter } from "../voters";

/** How long a client of `url` waits for one seat, in seconds; the least that libpq takes. */
const CONNECT_TIMEOUT = 2;

/**
 * A PostgreSQL over several operators: each voter holds a copy and a vote, one leads, and a standby confirms every commit before the client hears of it. When the
 * leader's operator goes, another leads after about half a minute, and nothing that was confirmed is lost.
 *
 * Made of Debian 12's PostgreSQL 15, Patroni 3.0 and etcd 3.4, on servers of your own.
 *
 * ```ts
 * const db = new FederatedDatabase(federation, "db", { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), volumeGib: 50 });
 * federation.servers("web", { count: 3, machine, image, cloudInit: db.proxy });
 * ```
 */
export class FederatedDatabase extends FederatedPart {
  /** The name of the database. */
  public readonly databaseName: string;
  /** The user that owns it. */
  public readonly userName: string;
  /** The user's password. Terraform treats it as sensitive. */
  public readonly password: string;
  private readonly seats: Seats;
  private readonly first: RememberedValue;
  private readonly voters: Voter[];
  private readonly proxyPort: number;
  private readonly passphrase?: GeneratedPassword;
  private readonly byVoter = new Map<Voter, Server>();

  /**
   * @throws ValidationError when a property is wrong, or too many of those who voted would be gone at once
   * @throws CapabilityError when a member has no servers or volumes as it needs them
   */
  public constructor(
    federation: Federation,
    id: string,
    private readonly props: FederatedDatabaseProps,
  ) {
    super(federation, id);
    checkShape(this, "FederatedDatabase", "FederatedDatabaseProps", props);
    const faults = new Faults(this, "FederatedDatabase");
    checkDatabase(faults, federation, props);
    faults.throwIfAny();
    this.databaseName = props.databaseName ?? "app";
    this.userName = props.userName ?? "app";
    this.proxyPort = props.proxyPort ?? 5432;
    this.seats = federation._claimSeats(this, SEATS_PER_MEMBER);
    this.voters = federation._chooseVoters(this, props.voters ?? 3);
    const addresses = this.voters.map(({ member, index }) => this.seats.of(federation.member(member), index));
    this.first = new RememberedValue(this, "Founders", addresses.join(","), { until: [] });
    keepData(this.first, removalPolicyFor(this, "FederatedDatabase", props.removalPolicy));
    const passwords = this.definePasswords();
    this.password = passwords.application;
    this.passphrase = props.backups === undefined ? undefined : new GeneratedPassword(this, "Passphrase", { lettersAndDigits: true });
    this.voters.forEach((voter) => this.byVoter.set(voter, this.defineVoter(voter, passwords)));
    const staying = this.membersOf(this.voters.filter(({ member }) => !federation.member(member).isLeaving));
    warnOfVotes(this, staying);
    warnOfBackups(this, props.backups, staying, federation._members(false));
  }

  /** The servers that vote and hold a copy. */
  public get servers(): Server[] {
    return [...this.byVoter.values()];
  }

  /**
   * For clients of libpq: it names all seats, those first that voted when the database was made, and finds the leader among them. Terraform treats it as sensitive.
   *
   * A seat without an answer takes two seconds, so that `proxy` with `proxyUrl` is the better way where a server of the federation asks.
   *
   * @see https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-MULTIPLE-HOSTS
   */
  public get url(): string {
    return this.urlOf("read-write");
  }

  /** As `url`, for reading: a standby where one answers, which may be behind by a moment. */
  public get readOnlyUrl(): string {
    return this.urlOf("prefer-standby");
  }

  /**
   * What gives a server of the federation a way to the leader: an HAProxy on 127.0.0.1 that asks all seats who leads. On the port after it, whoever has a copy answers.
   * There is nothing secret in it.
   */
  public get proxy(): CloudInit {
    return proxyNode(this.seats.all(SEATS_PER_MEMBER), this.proxyPort);
  }

  /** Where `proxy` listens on the server that has it, `127.0.0.1:5432`. */
  public get proxyEndpoint(): string {
    return `127.0.0.1:${this.proxyPort}`;
  }

  /** The way through `proxy`. Terraform treats it as sensitive. */
  public get proxyUrl(): string {
    return this.urlAt(this.proxyEndpoint);
  }

  /** The way through `proxy` for reading: any copy, which may be behind by a moment. Terraform treats it as sensitive. */
  public get proxyReadOnlyUrl(): string {
    return this.urlAt(`127.0.0.1:${this.proxyPort + 1}`);
  }

  /**
   * What backups are encrypted with: keep it apart from the state, as nobody reads them without it. Terraform treats it as sensitive.
   *
   * @throws ValidationError when there are no backups
   */
  public get backupPassphrase(): string {
    return this.passphrase?.result ?? new Faults(this, "FederatedDatabase").refuse("backupPassphrase", undefined, "a database with backups");
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const { voters: count = 3, backups } = this.props;
    return stepsWithout({ path: this.node.path, federation: this.federation, voters: this.voters, count, backups }, member);
  }

  private membersOf(voters: readonly Voter[]): FederationMember[] {
    return voters.map(({ member }) => this.federation.member(member));
  }

  private urlOf(attributes: string): string {
    const all = this.seats.all(SEATS_PER_MEMBER);
    const rest = [...all].sort((one, other) => one.index - other.index).map(({ address }) => address);
    return `${this.urlAt([this.first.text, ...rest].join(","))}?target_session_attrs=${attributes}&connect_timeout=${CONNECT_TIMEOUT}`;
  }

  private urlAt(hosts: string): string {
    return `postgresql://${this.userName}:${this.password}@${hosts}/${this.databaseName}`;
  }

  private definePasswords(): DatabasePasswords {
    const password = (id: string): string => new GeneratedPassword(this, id, { lettersAndDigits: true }).result;
    return { application: password("Password"), replication: password("Replication"), rewind: password("Rewind"), rest: password("Rest") };
  }

  private defineVoter(voter: Voter, passwords: DatabasePasswords): Server {
    const { machine, image = MachineImage.debian("12"), removalPolicy = RemovalPolicy.DESTROY, volumeGib, tags, ...options } = this.props;
    const member = this.federation.member(voter.member);
    const place = {
      member,
      privateIp: this.seats.of(member, voter.index),
      cloudInit: this.cloudInitOf(member, voter.index, passwords),
      tags: this.federation.tags,
    };
    const { rootDiskGib, sshAuthorizedKeys, cloudInit, publicIp } = options;
    const own = { machine, image, rootDiskGib, sshAuthorizedKeys, cloudInit, publicIp, tags };
    const scope = this.on(member);
    const server = defineMemberServer(scope, String(voter.index), own, place);
    const volumeTags = { ...this.federation.tags, ...tags };
    const volume = new Volume(scope, `${voter.index}-data`, {
      sizeGib: volumeGib,
      removalPolicy,
      zone: server.zone,
      tags: Object.keys(volumeTags).length === 0 ? undefined : volumeTags,
    });
    server.attachVolume(volume, { mountPath: MOUNT });
    return server;
  }

  private cloudInitOf(member: FederationMember, index: number, passwords: DatabasePasswords): CloudInit {
    const { backups, strict = false, graceSeconds = 600 } = this.props;
    const address = this.seats.of(member, index);
    const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const name = `${slug(member.memberName)}-${member.slot}-${index}`;
    const scope = slug(this.node.path);
    const quorum = quorumNode({
      name,
      address,
      seats: this.seats.all(SEATS_PER_MEMBER),
      founders: this.first.text,
      token: scope,
      mount: MOUNT,
      graceSeconds,
      users: [DATABASE_UNIT],
    });
    const database = databaseNode({
      scope,
      name,
      memberName: member.memberName,
      address,
      cidr: this.federation.cidr,
      strict,
      archives: backups !== undefined,
      passwords,
      databaseName: this.databaseName,
      userName: this.userName,
    });
    if (backups === undefined) {
      return CloudInit.merge(quorum, database);
    }
    const { bucket, key, keepFull = 4 } = backups;
    const settings = {
      endpoint: bucket.s3Endpoint,
      region: bucket.s3Region,
      bucketName: bucket.bucketName,
      accessKeyId: (key?.accessKeyId ?? backups.accessKeyId)!,
      secretAccessKey: (key?.secretAccessKey ?? backups.secretAccessKey)!,
      passphrase: this.passphrase!.result,
      folder: scope,
      keepFull,
    };
    return CloudInit.merge(quorum, database, backupNode(settings));
  }
}
