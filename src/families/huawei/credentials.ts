import type { HuaweiKeys } from "./credential-props";
import { checkSecret } from "../../core/checks";
import type { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";

/** What to do where several clouds would read one environment. */
export const KEYS_BY_VARIABLES = "give each accessKey and secretKey, by sensitive variables, and domainName";

/** Notes what is wrong with the keys. */
export function checkKeys(faults: Faults, { accessKey, secretKey }: HuaweiKeys): void {
  checkSecret(faults, "accessKey", accessKey);
  checkSecret(faults, "secretKey", secretKey);
  if ((accessKey === undefined) !== (secretKey === undefined)) {
    faults.add(accessKey === undefined ? "accessKey" : "secretKey", undefined, "both keys, or neither");
  }
}

/** Whether the program gives all that the provider would else read from the environment. */
export function isComplete({ accessKey, secretKey, domainName }: HuaweiKeys): boolean {
  return accessKey !== undefined && secretKey !== undefined && domainName !== undefined;
}

/** The arguments of the provider. The project of a region is called as the region. */
export function keyArguments(region: string, keys: HuaweiKeys): HuaweiArguments {
  const { accessKey, secretKey, domainName, projectName } = keys;
  const tenantName = projectName ?? (isComplete(keys) ? region : undefined);
  return { accessKey, secretKey, domainName: literal(domainName), tenantName: literal(tenantName) };
}

/** Arguments that both providers call the same. */
export interface HuaweiArguments {
  readonly accessKey?: string;
  readonly secretKey?: string;
  readonly domainName?: string;
  readonly tenantName?: string;
}
