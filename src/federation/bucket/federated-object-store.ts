import type { FederatedBucketProps } from "./federated-bucket";
import { FederatedBucket } from "./federated-bucket";
import type { FederatedObjectStoreProps } from "./federated-object-store-props";
import { checkBucketName, checkKeyName, checkStore } from "./store-checks";
import { storeExitSteps } from "./store-exit";
import { StoreFounding } from "./store-founding";
import { FederatedBucketKey } from "./store-key";
import { storeNodeCloudInit } from "./store-node";
import { STORE_DATA } from "./store-program";
import { storeProxyCloudInit } from "./store-proxy";
import { S3_PORT, S3_REGION } from "./store-units";
import type { CloudInit } from "../../compute/cloud-init";
import type { Server } from "../../compute/server";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import { keepData } from "../../core/kept-data";
import { RemovalPolicy, removalPolicyFor } from "../../core/removal-policy";
import { checkShape } from "../../core/shape-check";
import { GeneratedPassword } from "../../families/random/generated-password";
import { RememberedValue } from "../../families/terraform/remembered-value";
import { Firewall } from "../../network/firewall";
import { StorageCapability } from "../../storage/capabilities";
import { Volume } from "../../storage/volume";
import type { MemberExitStep } from "../exit-step";
import { FederatedPart } from "../federated-part";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";
import { defineMemberServer } from "../member-server";
import type { Seats } from "../seats";
import { sharedTags } from "../shared-tags";

/**
 * S3 storage that the members of a federation keep together, with Garage: every object is with three groups of operators, and any one of them may be lost while reads and
 * writes go on. A member that joins takes its share by itself; one that leaves hands on what it has.
 *
 * ```ts
 * const store = new FederatedObjectStore(federation, "store", { machine, image: MachineImage.debian("12"), volumeGib: 200, garage: { version: "2.5.0", sha256 } });
 * const photos = store.addBucket("photos");
 * photos.grant(store.addKey("shop"), FederatedBucketAccess.READ_WRITE);
 * ```
 *
 * Clients are servers of the federation: with `store.proxy` in their cloud-init they speak S3 to `store.endpoint`, on themselves.
 */
export class FederatedObjectStore extends FederatedPart {
  /** What clients that have `proxy` speak S3 to: `http://127.0.0.1:3900`. What leaves the member is encrypted by the federation's overlay. */
  public readonly endpoint: string;
  /** The region that S3 clients sign with. */
  public readonly region = S3_REGION;
  /** A key that may make buckets over S3, and owns those that it makes. */
  public readonly ownerKey: FederatedBucketKey;
  private readonly buckets = new Map<string, FederatedBucket>();
  private readonly keys = new Map<string, FederatedBucketKey>();
  private readonly byMember = new Map<string, Server[]>();
  private readonly seats: Seats;
  private readonly seed: string;
  private readonly perMember: number;

  /**
   * @throws ValidationError when a property is wrong, or there are fewer groups of operators than copies
   * @throws CapabilityError when a member has no volumes for servers
   */
  public constructor(federation: Federation, id: string, private readonly props: FederatedObjectStoreProps) {
    super(federation, id);
    checkShape(this, "FederatedObjectStore", "FederatedObjectStoreProps", props);
    const faults = new Faults(this, "FederatedObjectStore");
    checkStore(faults, props, federation.members);
    faults.throwIfAny();
    this.perMember = props.perMember ?? 1;
    this.seats = federation._claimSeats(this, this.perMember);
    this.endpoint = `http://127.0.0.1:${this.proxyPort}`;
    const seed = new GeneratedPassword(this, "Seed", { lettersAndDigits: true });
    keepData(seed, removalPolicyFor(this, "FederatedObjectStore", props.removalPolicy));
    this.seed = seed.result;
    this.ownerKey = this.keyCalled("owner");
    const founding = new StoreFounding(this, () => this.declared());
    const [first] = federation._members(false);
    const founder = new RememberedValue(this, "Founder", this.seats.of(first, 0), { until: [] });
    for (const member of federation.members) {
      this.byMember.set(member.memberName, this.defineNodes(member, { founding: founding.text, founder: founder.text }));
    }
  }

  /** What runs it, member by member. */
  public get servers(): Server[] {
    return [...this.byMember.values()].flat();
  }

  /** The S3 endpoints of its servers, for clients on the private network that choose among them by themselves. Members that join later are not in it. */
  public get endpoints(): string[] {
    return this.federation.members.flatMap((member) => this.seatsOn(member).map((seat) => `http://${seat}:${S3_PORT}`));
  }

  /** What a client's first boot does to reach the store: HAProxy on `endpoint`, which sends to nodes that are well. It stays the same while members come and go. */
  public get proxy(): CloudInit {
    return this.proxyNear();
  }

  /** The same, for clients on a member: nodes of the member are asked first, the others when none of them is well. */
  public proxyOn(memberName: string): CloudInit {
    checkShape(this, "FederatedObjectStore", "FederatedObjectStore.proxyOn", { memberName });
    return this.proxyNear(this.federation.member(memberName));
  }

  /**
   * A bucket. It is made when the store is founded; a plan that would change it later fails and says how to go on.
   *
   * @throws ValidationError when the name is no bucket's, or taken, or a quota is wrong
   */
  public addBucket(name: string, props: FederatedBucketProps = {}): FederatedBucket {
    checkShape(this, "FederatedObjectStore", "FederatedObjectStore.addBucket", { name, props });
    const faults = new Faults(this, "FederatedObjectStore");
    checkBucketName(faults, name);
    if (this.buckets.has(name)) {
      faults.add("addBucket", name, "a name that no other bucket of the store has");
    }
    checkInteger(faults, "quotaGib", props.quotaGib, { min: 1, max: 1_000_000, unit: "GiB" });
    checkInteger(faults, "quotaObjects", props.quotaObjects, { min: 1, max: Number.MAX_SAFE_INTEGER, unit: "objects" });
    faults.throwIfAny();
    const bucket = FederatedBucket._define(this, name, props);
    this.buckets.set(name, bucket);
    return bucket;
  }

  /**
   * A key that opens nothing yet: see `bucket.grant`. As with buckets, it is made when the store is founded.
   *
   * @throws ValidationError when the name is wrong or taken
   */
  public addKey(name: string): FederatedBucketKey {
    checkShape(this, "FederatedObjectStore", "FederatedObjectStore.addKey", { name });
    const faults = new Faults(this, "FederatedObjectStore");
    checkKeyName(faults, name);
    if (this.keys.has(name)) {
      faults.add("addKey", name, "a name that no other key of the store has");
    }
    faults.throwIfAny();
    const key = this.keyCalled(name);
    this.keys.set(name, key);
    return key;
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const others = this.federation._members(false).filter((other) => other !== member);
    const { replicas, volumeGib } = { replicas: 3, ...this.props };
    return storeExitSteps(member, { path: this.node.path, replicas, volumeGib, seats: this.seatsOn(member), others });
  }

  private get proxyPort(): number {
    return this.props.proxyPort ?? S3_PORT;
  }

  private seatsOn(member: FederationMember): string[] {
    return Array.from({ length: this.perMember }, (_, index) => this.seats.of(member, index));
  }

  private proxyNear(member?: FederationMember): CloudInit {
    const backends = this.seats.all(this.perMember).map(({ slot, index, address }) => ({ name: `seat-${slot}-${index}`, address, isNear: slot === member?.slot }));
    return storeProxyCloudInit({ name: `archipel-${this.federation.node.id}-${this.node.id}`.toLowerCase().replace(/[^a-z0-9]+/g, "-"), port: this.proxyPort, backends });
  }

  private keyCalled(name: string): FederatedBucketKey {
    return FederatedBucketKey._define(name, { store: this, seed: this.seed });
  }

  /** In the order of names, as the order in the program means nothing. */
  private declared(): object {
    const buckets = [...this.buckets.values()].map((bucket) => bucket._declared());
    return { keys: [...this.keys.keys()].sort(), buckets: buckets.sort((one, other) => (one.name < other.name ? -1 : 1)) };
  }

  private defineNodes(member: FederationMember, { founding, founder }: { readonly founding: string; readonly founder: string }): Server[] {
    const scope = this.on(member);
    const { garage: release, volumeGib, perMember: _perMember, replicas = 3, proxyPort: _port, ...rest } = this.props;
    const { removalPolicy = RemovalPolicy.DESTROY, ...options } = rest;
    const { tags } = this.federation;
    // What is known of operators may change with the library, and a node does not move because of that.
    const zone = new RememberedValue(scope, "Zone", member.operatorGroup, { until: [] }).text;
    const firewall = new Firewall(scope, "Firewall", { tags: { ...tags, ...options.tags } });
    const seats = this.seats.all(this.perMember).map(({ address }) => address);
    const volumeTags = sharedTags(member.cloud, StorageCapability.VOLUME_TAGS, { ...tags, ...options.tags });
    return this.seatsOn(member).map((seat, index) => {
      const cloudInit = storeNodeCloudInit({ seat, seats, replicas, release, zone, founder, founding, seed: this.seed });
      const server = defineMemberServer(scope, String(index), options, { member, privateIp: seat, firewall, cloudInit, tags });
      const volume = new Volume(scope, `Volume${index}`, { sizeGib: volumeGib, zone: server.zone, removalPolicy, tags: volumeTags });
      server.attachVolume(volume, { mountPath: STORE_DATA });
      return server;
    });
  }
}
