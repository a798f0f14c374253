import type { BackupSpec } from "./driver";
import { checkInteger } from "../core/checks";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

/**
 * When backups are made, and how long they are kept.
 */
export interface BackupSchedule {
  /** Hours from one backup to the next. */
  readonly everyHours: number;
  /** Days that a backup is kept. */
  readonly retentionDays: number;
}

/** How a database server is backed up. */
export class DatabaseBackups {
  /** On a schedule. */
  public static schedule(schedule: BackupSchedule): DatabaseBackups {
    checkArguments("DatabaseBackups.schedule", { schedule });
    return new DatabaseBackups({ enabled: true, everyHours: schedule.everyHours, retentionDays: schedule.retentionDays });
  }

  /** Not at all: what is lost stays lost. */
  public static none(): DatabaseBackups {
    return new DatabaseBackups({ enabled: false });
  }

  private constructor(
    /** @internal */
    public readonly _spec: BackupSpec,
  ) {}

  /** @internal */
  public _check(faults: Faults): void {
    checkInteger(faults, "backups.everyHours", this._spec.everyHours, { min: 1, max: 8760, unit: "hours" });
    checkInteger(faults, "backups.retentionDays", this._spec.retentionDays, { min: 1, max: 3650, unit: "days" });
  }
}
