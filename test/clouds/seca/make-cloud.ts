export { sample as makeCloud } from "../../../src/clouds/seca/sample";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "eu-sovereign-cloud/seca",
  types: ["seca_block_storage", "seca_security_group", "seca_subnet"],
};
