import type { IDriver } from "./capability";
import type { ICloud } from "./cloud";

/** The services of the portable layer: a cloud has a driver for each that it offers. */
export const SERVICES = [
  "compute",
  "network",
  "storage",
  "loadBalancing",
  "autoScaling",
  "dns",
  "kubernetes",
  "databases",
  "secrets",
  "containers",
] as const;

/** One of them. */
export type Service = (typeof SERVICES)[number];

/** The service that a driver is for. */
export function serviceOf(cloud: ICloud, driver: IDriver | undefined): Service | undefined {
  return SERVICES.find((service) => driver !== undefined && cloud[service] === driver);
}

/** The drivers that a cloud has. */
export function driversOf(cloud: ICloud): IDriver[] {
  return SERVICES.map((service) => cloud[service]).filter((driver) => driver !== undefined);
}
