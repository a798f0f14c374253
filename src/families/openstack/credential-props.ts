/**
 * How an OpenStack cloud is logged in to, and what all of its clouds have in common.
 */
export interface OpenStackCredentials {
  /**
   * The name of an entry of the file `clouds.yaml`, which then holds the credentials.
   *
   * @default - the environment variables `OS_…`
   * @see https://docs.openstack.org/python-openstackclient/latest/configuration/index.html
   */
  readonly cloudsYaml?: string;
  /**
   * The identifier of an application credential.
   *
   * @default - from `clouds.yaml` or `OS_APPLICATION_CREDENTIAL_ID`, where those name one
   * @see https://docs.openstack.org/keystone/latest/user/application_credentials.html
   */
  readonly applicationCredentialId?: string;
  /**
   * The secret of the application credential: the value of a sensitive `TerraformVariable`, never a literal.
   *
   * @default - from `clouds.yaml` or `OS_APPLICATION_CREDENTIAL_SECRET`, where those name one
   * @see https://docs.openstack.org/keystone/latest/user/application_credentials.html
   */
  readonly applicationCredentialSecret?: string;
  /**
   * The availability zone of constructs that name none.
   *
   * @default - the cloud chooses
   */
  readonly zone?: string;
  /**
   * Tags that every resource on this cloud gets.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}
