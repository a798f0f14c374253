import type { Construct } from "constructs";
import { checkPattern } from "../../core/checks";
import { Faults } from "../../core/faults";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";
import { GeneratedPassword } from "../random/generated-password";

/** By which resources a cloud makes caches. */
export interface CacheOffer {
  readonly cache: (scope: Construct, spec: CacheSpec) => ICacheHandle;
}

/** docs/resources/dcs_instance_v2.md and dcs_instance_v1.md of the providers: password */
const SPECIAL = "+=@^";

/** The given password, or one that is made. */
export function cachePassword(scope: Construct, { password }: CacheSpec): string {
  return password ?? new GeneratedPassword(scope, "Password", { special: SPECIAL }).result;
}

/** @throws ValidationError when the service takes no such name */
export function checkCacheName(scope: Construct, { name }: CacheSpec): void {
  const faults = new Faults(scope, "Cache");
  checkPattern(faults, "name", name, /^[A-Za-z]/, "a name that begins with a letter");
  faults.throwIfAny();
}
