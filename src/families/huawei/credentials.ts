import { checkSecret } from "../../core/checks";
import type { Faults } from "../../core/faults";

/** The key pair of an account, as both clouds take it. */
export interface HuaweiKeys {
  /**
   * The access key (AK), as a sensitive TerraformVariable.
   *
   * @default - OS_ACCESS_KEY
   */
  readonly accessKey?: string;
  /**
   * The secret key (SK), as a sensitive TerraformVariable.
   *
   * @default - OS_SECRET_KEY
   */
  readonly secretKey?: string;
  /**
   * The name of the account, called domain.
   *
   * @default - OS_DOMAIN_NAME, OS_USER_DOMAIN_NAME or OS_PROJECT_DOMAIN_NAME
   */
  readonly domainName?: string;
  /**
   * The name of the project.
   *
   * @default - the region's own project where all of `accessKey`, `secretKey` and `domainName` are given, else OS_PROJECT_NAME or OS_TENANT_NAME
   */
  readonly projectName?: string;
}

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
  return { accessKey, secretKey, domainName, tenantName };
}

/** Arguments that both providers call the same. */
export interface HuaweiArguments {
  readonly accessKey?: string;
  readonly secretKey?: string;
  readonly domainName?: string;
  readonly tenantName?: string;
}
