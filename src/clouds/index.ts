// What only one vendor has, by vendor. It stands one level down because jsii takes no submodule that differs from a class beside it
// (`scaleway`, `Scaleway`) in its capitals alone.
export * as ionoscloud from "./ionoscloud";
export * as openstack from "./openstack";
export * as ovhcloud from "./ovhcloud";
export * as scaleway from "./scaleway";
export * as seca from "./seca";
