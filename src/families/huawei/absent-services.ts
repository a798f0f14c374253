import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { SecretCapability } from "../../secrets/capabilities";

/** Why the clouds of the family have no stored secrets. The resources of both providers, 1.36.14 and 1.46.0 (2026-11): keys of the Key Management Service, and no secrets. */
export const ABSENT_SERVICES: Shortfall[] = absencesOf([
  [SecretCapability, "its Terraform provider has keys that encrypt, but no resource for stored secrets"],
]);
