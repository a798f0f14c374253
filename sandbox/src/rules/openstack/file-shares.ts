import { always, copy } from "../derivations";
import type { TypeRules } from "../model";

const SHARE = "openstack_sharedfilesystem_share_v2";
const SHARE_NETWORK = "openstack_sharedfilesystem_sharenetwork_v2";

const source = "OpenStack Shared File Systems API reference; runs on a real OpenStack (Manila of Zed)";

/** Rules of Manila. */
export const FILE_SHARE_RULES: Readonly<Record<string, TypeRules>> = {
  [SHARE_NETWORK]: {
    source,
    refers: { neutron_net_id: ["openstack_networking_network_v2"], neutron_subnet_id: ["openstack_networking_subnet_v2"] },
    holds: ["neutron_net_id", "neutron_subnet_id"],
  },
  [SHARE]: {
    source,
    refers: { share_network_id: [SHARE_NETWORK] },
    holds: ["share_network_id"],
    derive: {
      export_locations: (making) => [{ path: `${making.privateAddress(4)}:/shares/share-${making.id}`, preferred: "true" }],
      share_type: always("default"),
      availability_zone: always("nova"),
      share_network_id: always(""),
      all_metadata: copy("metadata", {}),
    },
    follow: { all_metadata: ["metadata"] },
  },
  openstack_sharedfilesystem_share_access_v2: {
    source,
    refers: { share_id: [SHARE] },
    unique: [{ by: ["share_id", "access_type", "access_to"], within: "everywhere" }],
    derive: { state: always("active"), access_key: always("") },
  },
};
