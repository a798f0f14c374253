/** Public keys whose private halves were thrown away. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBERERERERERERERERERERERERERERERERERERERERER conformance";
/** Another one. */
export const OTHER_PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi conformance-2";
/** Identifiers of things that exist elsewhere. */
export const EXISTING_ID = "11111111-2222-4333-8444-555555555555";
/** A name that is no other thing's. */
export const EXISTING_NAME = "conformance-existing";
/** A public address that exists elsewhere. */
export const EXISTING_ADDRESS = "192.0.2.7";
