/**
 * The keys of an account, as Open Telekom Cloud and Flexible Engine take them.
 */
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
