import { conformanceCases } from "archipel/testing";
import { withTargets } from "../../support/filled-balancers";
import { withOwners } from "../../support/owned-databases";

/** A load balancer takes connections from one LAN to another, so that it has a public address. A test in load-balancing.test.ts tries it. */
const ON_ONE_LAN = "a load balancer without a public address sends connections to a server group";

/** The cases of the suite as they are at IONOS: listeners have targets, and logical databases have owners. */
export const cases = conformanceCases()
  .filter(({ name }) => name !== ON_ONE_LAN)
  .map(withTargets)
  .map(withOwners);
