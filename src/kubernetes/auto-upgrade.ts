import { Token } from "cdktf";
import { checkInteger, checkOneOf } from "../core/checks";
import type { Faults } from "../core/faults";

/** A day on which a cluster may be upgraded. */
export enum UpgradeDay {
  ANY = "any",
  MONDAY = "monday",
  TUESDAY = "tuesday",
  WEDNESDAY = "wednesday",
  THURSDAY = "thursday",
  FRIDAY = "friday",
  SATURDAY = "saturday",
  SUNDAY = "sunday",
}

/**
 * When the cloud may bring a cluster to the newest patch version.
 */
export interface AutoUpgrade {
  /** The hour in which it may begin, UTC, 0 to 23. */
  readonly startHour: number;
  /**
   * The day.
   *
   * @default UpgradeDay.ANY
   */
  readonly day?: UpgradeDay;
}

/** Notes a fault for what is no hour or day. */
export function checkAutoUpgrade(faults: Faults, given: AutoUpgrade | undefined): void {
  if (given === undefined || Token.isUnresolved(given)) {
    return;
  }
  checkInteger(faults, "autoUpgrade.startHour", given.startHour, { min: 0, max: 23 });
  checkOneOf(faults, "autoUpgrade.day", given.day, Object.values(UpgradeDay));
}
