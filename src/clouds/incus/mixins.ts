import type { IConstruct } from "constructs";
import type { Instance } from "../../../l1/incus/instance";
import type { StorageVolume } from "../../../l1/incus/storage-volume";
import { literalList, literalMap } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";

/** The base of mixins that set keys of an instance's configuration. */
abstract class InstanceConfig extends VendorMixin {
  protected constructor(private readonly config: Readonly<Record<string, string>>) {
    super("incus_instance");
  }

  protected change(resource: IConstruct): void {
    const instance = resource as Instance;
    instance.config = { ...instance.configInput, ...this.config };
  }
}

/**
 * How Incus makes snapshots by itself.
 */
export interface SnapshotScheduleProps {
  /** When: a cron expression, or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@annually`, several with commas. */
  readonly schedule: string;
  /**
   * How long a snapshot is kept, `1M 2H 3d 4w 5m 6y`.
   *
   * @default - for ever
   */
  readonly expiry?: string;
}

function snapshotConfig({ schedule, expiry }: SnapshotScheduleProps): Record<string, string> {
  return { "snapshots.schedule": schedule, ...(expiry === undefined ? {} : { "snapshots.expiry": expiry }) };
}

/**
 * Lets Incus make snapshots of servers, with their root disks.
 *
 * @see https://linuxcontainers.org/incus/docs/main/howto/instances_backup/#schedule-instance-snapshots
 */
export class SnapshotSchedule extends InstanceConfig {
  public constructor(props: SnapshotScheduleProps) {
    checkArguments("vendors.incus.SnapshotSchedule", { props });
    super(literalMap(snapshotConfig(props)));
  }
}

/**
 * Lets Incus make snapshots of volumes and file shares.
 *
 * @see https://linuxcontainers.org/incus/docs/main/howto/storage_backup_volume/#schedule-snapshots-of-a-custom-storage-volume
 */
export class VolumeSnapshotSchedule extends VendorMixin {
  public constructor(private readonly props: SnapshotScheduleProps) {
    super("incus_storage_volume");
    checkArguments("vendors.incus.VolumeSnapshotSchedule", { props });
  }

  protected change(resource: IConstruct): void {
    const volume = resource as StorageVolume;
    volume.config = { ...volume.configInput, ...snapshotConfig(this.props) };
  }
}

/**
 * Guards a server against being deleted by anybody. Take the mixin away and apply before destroying the server.
 *
 * @see https://linuxcontainers.org/incus/docs/main/reference/instance_options/#instance-security:security.protection.delete
 */
export class ProtectedServer extends InstanceConfig {
  public constructor() {
    super({ "security.protection.delete": "true" });
  }
}

/**
 * Lets a container run containers of its own (podman, Docker), as a `ContainerHost` does.
 *
 * @see https://linuxcontainers.org/incus/docs/main/reference/instance_options/#instance-security:security.nesting
 */
export class Nesting extends InstanceConfig {
  public constructor() {
    super({ "security.nesting": "true" });
  }
}

/**
 * Starts a virtual machine from an image that is not signed for UEFI Secure Boot.
 *
 * @see https://linuxcontainers.org/incus/docs/main/reference/instance_options/#instance-security:security.secureboot
 */
export class NoSecureBoot extends InstanceConfig {
  public constructor() {
    super({ "security.secureboot": "false" });
  }
}

/**
 * Puts profiles of the operator's on a server. What they bring along comes on top of what the program says.
 *
 * @see https://linuxcontainers.org/incus/docs/main/profiles/
 */
export class Profiles extends VendorMixin {
  /** @param names profiles, those that count more at the end */
  public constructor(private readonly names: string[]) {
    super("incus_instance");
    checkArguments("vendors.incus.Profiles", { names });
  }

  protected change(resource: IConstruct): void {
    (resource as Instance).profiles = literalList(this.names);
  }
}
