import type { IConstruct } from "constructs";
import type { Faults } from "../../core/faults";

/** Which cloud of an app owns the firewall of a gateway: the paths of clouds by gateway. */
const OWNERS = new WeakMap<IConstruct, Map<string, string>>();

/** Notes a fault when another cloud of the app owns the firewall of the gateway: each would write the list as if there were no other. */
export function checkOwner(faults: Faults, cloud: IConstruct, gateway: string): void {
  const owner = OWNERS.get(cloud.node.root)?.get(gateway);
  if (owner !== undefined) {
    faults.add("ownsFirewall", true, `one owner of the firewall of ${gateway}, and ${owner} is it`);
  }
}

/** Takes note of the owner. */
export function noteOwner(cloud: IConstruct, gateway: string): void {
  const owners = OWNERS.get(cloud.node.root) ?? new Map<string, string>();
  OWNERS.set(cloud.node.root, owners.set(gateway, cloud.node.path));
}
