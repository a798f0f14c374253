// What only one vendor has, by vendor. It stands one level down because jsii takes no submodule that differs from a class beside it
// (`scaleway`, `Scaleway`) in its capitals alone.
export * as cloudavenue from "./cloudavenue";
export * as cleura from "./cleura";
export * as elastx from "./elastx";
export * as exoscale from "./exoscale";
export * as gridscale from "./gridscale";
export * as hetzner from "./hetzner";
export * as incus from "./incus";
export * as ionoscloud from "./ionoscloud";
export * as flexibleengine from "./flexibleengine";
export * as openstack from "./openstack";
export * as opentelekomcloud from "./opentelekomcloud";
export * as outscale from "./outscale";
export * as ovhcloud from "./ovhcloud";
export * as pluscloudopen from "./pluscloudopen";
export * as scaleway from "./scaleway";
export * as upcloud from "./upcloud";
export * as stackit from "./stackit";
export * as seca from "./seca";
