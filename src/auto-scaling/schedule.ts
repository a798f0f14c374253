import type { NumberRange } from "../core/checks";
import { checkInteger, checkOneOf, checkPattern } from "../core/checks";
import type { Faults } from "../core/faults";

/**
 * A day of the week.
 */
export enum Weekday {
  MONDAY = "monday",
  TUESDAY = "tuesday",
  WEDNESDAY = "wednesday",
  THURSDAY = "thursday",
  FRIDAY = "friday",
  SATURDAY = "saturday",
  SUNDAY = "sunday",
}

/**
 * When a group takes another size, and which.
 */
export interface ScheduleOptions {
  /** The time of the day as `hh:mm`, in UTC all year round. */
  readonly time: string;
  /**
   * The days of the week.
   *
   * @default - every day
   */
  readonly weekdays?: Weekday[];
  /** How many servers the group has from then on, within its bounds. Scaling by load may change that. */
  readonly size: number;
  /**
   * The last moment that it may act, as `YYYY-MM-DDThh:mmZ`.
   *
   * @default - never; where the cloud wants an end, the end of 2040
   */
  readonly until?: string;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/;

/** Checks a schedule. Its weekdays come back in the order of the week, whatever that of the program. */
export function checkSchedule(faults: Faults, { time, weekdays = [], size, until }: ScheduleOptions, bounds: NumberRange): Weekday[] {
  checkPattern(faults, "time", time, TIME, "hours and minutes of UTC as hh:mm, for instance 07:30");
  checkPattern(faults, "until", until, MOMENT, "a moment of UTC as YYYY-MM-DDThh:mmZ, for instance 2030-06-30T22:00Z");
  checkInteger(faults, "size", size, bounds);
  const week = Object.values(Weekday);
  weekdays.forEach((weekday, index) => checkOneOf(faults, `weekdays[${index}]`, weekday, week));
  return week.filter((weekday) => weekdays.includes(weekday));
}
