import type { Making } from "../engine/making";
import type { ValuePath } from "../values/path";
import { isNull, type Value } from "../values/value";
import { isCidr, isWithin } from "../world/addresses";

/** An address of the subnet that a value refers to, whose range stands in one of the named attributes; any private address where there is none. */
export function addressOf(making: Making, subnet: Value, attributes: readonly string[], wanted?: string, path: ValuePath = []): string {
  const object = isNull(subnet) ? undefined : making.object(subnet);
  const cidr = attributes.map((name) => object?.attributes[name]).find(isCidr);
  if (!object || cidr === undefined) {
    return wanted ?? making.privateAddress(4);
  }
  if (wanted !== undefined && !isWithin(wanted, cidr)) {
    making.refuse(path, "Address outside the subnet", `${wanted} is not an address of the subnet ${cidr}.`);
  }
  return making.addressIn({ name: object.id, cidr }, wanted, path);
}
