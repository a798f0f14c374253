import type { Construct } from "constructs";
import { Infomaniak } from "archipel";

/** Infomaniak, with the fewest properties. */
export const makeCloud = (scope: Construct, id = "cloud"): Infomaniak => new Infomaniak(scope, id, { region: "dc3-a" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
