import type { Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { SecretCapability } from "../../secrets/capabilities";

/** The resources of both providers, 1.36.14 and 1.46.0 (2026-11): keys of the Key Management Service, and no secrets. */
const NO_SECRETS = "its Terraform provider has keys that encrypt, but no resource for stored secrets";

/** Why the clouds of the family have no stored secrets. */
export const ABSENT_SERVICES: Shortfall[] = capabilitiesOf(SecretCapability).map((capability) => ({ capability, reason: NO_SECRETS }));
