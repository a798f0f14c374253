// What only one vendor has, by vendor. It stands one level down because jsii takes no submodule that differs from a class beside it
// (`scaleway`, `Scaleway`) in its capitals alone.
export * as openstack from "./openstack";
export * as outscale from "./outscale";
export * as ovhcloud from "./ovhcloud";
export * as scaleway from "./scaleway";
export * as stackit from "./stackit";
