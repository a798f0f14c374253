import { Token } from "cdktf";
import { Construct } from "constructs";
import type { BucketCredentials, BucketReplicationProps } from "./bucket-replication-props";
import type { ReplicationSide } from "./replication-files";
import { replicationCloudInit } from "./replication-files";
import { CloudInit } from "../../compute/cloud-init";
import { Server } from "../../compute/server";
import { checkInteger, checkPattern, checkSecret, checkWord } from "../../core/checks";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import { checkShape } from "../../core/shape-check";
import type { IBucket } from "../../storage/bucket";
import { BucketAccessKey } from "../../storage/bucket-access-key";

const NOT_RUN = "nothing runs this replication: give it a `server`, or put its `cloudInit` into a server of your own";

/**
 * Copies a bucket to one of another cloud, again and again, by rclone and a systemd timer: what is lost at worst is what was written since the last run. It needs no federation.
 *
 * ```ts
 * new BucketReplication(paris, "offsite", { from: photos, to: copies, server: { machine, image: MachineImage.debian("12") } });
 * ```
 *
 * How it went is on the server in `/var/lib/archipel-replication-NAME/health.json`, and in the state of its systemd unit.
 */
export class BucketReplication extends Construct {
  /** The server that does it, where the replication has one. */
  public readonly server?: Server;
  /** What its files and units are called on a server, after `archipel-replication-`. */
  public readonly replicationName: string;
  private readonly work: CloudInit;
  private isTaken = false;

  /**
   * @throws ValidationError when a property is wrong
   * @throws CapabilityError when one of the clouds makes no keys for buckets and none is given, or its buckets do not speak S3
   */
  public constructor(scope: Construct, id: string, props: BucketReplicationProps) {
    super(scope, id);
    checkShape(this, "BucketReplication", "BucketReplicationProps", props);
    const { from, to, schedule = "hourly", deleteExtraneous = false, maxDeletions, bandwidthMibps, check = true } = props;
    this.replicationName = this.node.path.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const faults = new Faults(this, "BucketReplication");
    if (from === to) {
      faults.add("to", to.node.path, "another bucket than `from`");
    }
    checkPattern(faults, "schedule", schedule, /^[A-Za-z0-9*:/,.~ _+-]+$/, 'a calendar event of systemd, such as "hourly" or "*-*-* 03:00:00"');
    checkInteger(faults, "maxDeletions", maxDeletions, { min: 0, max: 1_000_000_000, unit: "objects" });
    if (maxDeletions !== undefined && !deleteExtraneous) {
      faults.add("maxDeletions", maxDeletions, "nothing without deleteExtraneous: true");
    }
    if (bandwidthMibps !== undefined && !Token.isUnresolved(bandwidthMibps) && !(bandwidthMibps > 0 && bandwidthMibps <= 100_000)) {
      faults.add("bandwidthMibps", bandwidthMibps, "more than 0, up to 100000 MiB per second");
    }
    for (const [side, bucket, key] of [["from", from, props.fromKey], ["to", to, props.toKey]] as const) {
      checkWord(faults, side, bucket.bucketName);
      checkWord(faults, `${side}Key.accessKeyId`, key?.accessKeyId);
      checkSecret(faults, `${side}Key.secretAccessKey`, key?.secretAccessKey);
    }
    faults.throwIfAny();
    this.work = replicationCloudInit({
      name: this.replicationName,
      from: this.side("From", from, props.fromKey),
      to: this.side("To", to, props.toKey),
      schedule,
      deleteExtraneous,
      maxDeletions: maxDeletions ?? 1000,
      bandwidthMibps,
      check,
    });
    if (props.server) {
      const cloudInit = CloudInit.merge(this.work, props.server.cloudInit ?? new CloudInit());
      const onNetwork = props.server.network !== undefined || props.server.subnet !== undefined;
      this.server = new Server(this, "Server", { publicIp: !onNetwork, ...props.server, cloudInit });
    }
    refuseIncomplete(this, `${this.node.path}: ${NOT_RUN}`, () => this.server === undefined && !this.isTaken);
  }

  /** What a server's first boot does to replicate, for a server of your own. */
  public get cloudInit(): CloudInit {
    this.isTaken = true;
    return this.work;
  }

  private side(name: string, bucket: IBucket, key?: BucketCredentials): ReplicationSide {
    const { accessKeyId, secretAccessKey } = key ?? new BucketAccessKey(this, `${name}Key`, { bucket });
    return { bucketName: bucket.bucketName, endpoint: bucket.s3Endpoint, region: bucket.s3Region, accessKeyId, secretAccessKey };
  }
}
