import { Token } from "cdktf";
import type { ICloud } from "./cloud";
import type { Faults } from "./faults";
import { literal } from "./literal-text";
import { describeList } from "./text";
import { recordTraits } from "./traits-record";

/** The zone that something lands in, checked against the cloud's region. It is literal, but for tokens. */
export function resolveZone(cloud: ICloud, given: string | undefined, faults: Faults): string | undefined {
  checkZone(cloud, given, faults);
  recordTraits(faults.scope, { zone: given });
  return literal(given ?? cloud.zone);
}

/** Notes a fault when the region has no such zone. */
export function checkZone(cloud: ICloud, given: string | undefined, faults: Faults, property = "zone"): void {
  const zones = cloud.region.zones;
  if (given === undefined || Token.isUnresolved(given) || zones === undefined || zones.includes(given)) {
    return;
  }
  faults.add(property, given, `a zone of region ${cloud.region.name}: ${describeList(zones)}`);
}

/** Notes a fault when something zonal is not in the zone of the server it is for. */
export function checkSameZone(faults: Faults, property: string, part: { readonly zone?: string }, serverZone: string | undefined): void {
  const known = part.zone !== undefined && serverZone !== undefined && !Token.isUnresolved(part.zone) && !Token.isUnresolved(serverZone);
  if (known && part.zone !== serverZone) {
    faults.add(`${property}.zone`, part.zone, `the zone of the server, ${serverZone}`);
  }
}
