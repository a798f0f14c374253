import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { NetworkingFloatingipV2 } from "../../../l1/openstack/networking-floatingip-v2";
import type { NetworkingPortV2Config } from "../../../l1/openstack/networking-port-v2";
import { NetworkingPortV2 } from "../../../l1/openstack/networking-port-v2";
import { tagList } from "../../core/tags";
import type { PublicIpHandle, PublicIpSpec } from "../../network/driver";

/** What stands for a public address: a floating IP, or a port on the public network itself. */
interface Address {
  publicIpId: string;
  address: string;
  readonly tags: string[] | undefined;
}

const addresses = new WeakMap<Construct, Address>();

/** Defines a public address: a floating IP, unless a server without a private network takes it. */
export function definePublicAddress(scope: Construct, context: DriverContext, spec: PublicIpSpec): PublicIpHandle {
  const { profile, provider } = context;
  const tags = tagList(spec.tags);
  const floating = new NetworkingFloatingipV2(scope, "Resource", { pool: profile.externalNetwork, tags, provider });
  const address: Address = { publicIpId: floating.id, address: floating.address, tags };
  addresses.set(scope, address);
  return {
    publicIpId: Lazy.stringValue({ produce: () => address.publicIpId }),
    address: Lazy.stringValue({ produce: () => address.address }),
  };
}

/** Turns a public address into a port on the public network, which a floating IP cannot lead to. */
export function useDirectly(scope: Construct, config: NetworkingPortV2Config): NetworkingPortV2 {
  const address = addresses.get(scope)!;
  scope.node.tryRemoveChild("Resource");
  const port = new NetworkingPortV2(scope, "Resource", { ...config, tags: address.tags });
  address.publicIpId = port.id;
  address.address = ipv4Of(port);
  return port;
}

/** The IPv4 address of a port; its network may hand out an IPv6 address besides. */
export function ipv4Of(port: NetworkingPortV2): string {
  return `\${[for ip in ${port.fqn}.all_fixed_ips : ip if length(split(".", ip)) == 4][0]}`;
}
