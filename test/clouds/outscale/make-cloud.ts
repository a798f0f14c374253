export { sample as makeCloud } from "../../../src/clouds/outscale/sample";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "outscale/outscale",
  types: ["outscale_keypair", "outscale_net", "outscale_public_ip", "outscale_security_group", "outscale_snapshot", "outscale_subnet", "outscale_volume"],
};

export { cases } from "./cases";
