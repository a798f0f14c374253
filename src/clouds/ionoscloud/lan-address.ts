import type { Construct } from "constructs";
import type { Context } from "./context";
import { Faults } from "../../core/faults";

/** The mask of a LAN. */
const PREFIX = 24;

/**
 * An address out of the network's block, with the mask: one of IONOS' own choice would not be reached by the servers there.
 *
 * @throws ValidationError when the network is not of this program, as nobody knows which address is free there
 */
export function addressOnLan({ plans }: Context, scope: Construct, subject: string, lanId: string): string {
  const plan = plans.get(lanId);
  if (plan === undefined) {
    const allowed = `a network of this program, as a ${subject.toLowerCase()} at IONOS is told an address that nobody else there has`;
    return new Faults(scope, subject).refuse("subnet", lanId, allowed);
  }
  return `${plan.addresses.take(scope, subject)}/${PREFIX}`;
}
