import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { OpenStackCredentials } from "./credential-props";
import type { OpenStackProfile } from "./profile";
import { OpenstackProvider } from "../../../l1/openstack/provider";
import { checkSecret } from "../../core/checks";
import type { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";

/** Notes what is wrong with the credentials. */
export function checkCredentials(faults: Faults, credentials: OpenStackCredentials): void {
  const { cloudsYaml, applicationCredentialId: id, applicationCredentialSecret: secret } = credentials;
  checkSecret(faults, "applicationCredentialSecret", secret);
  if ((id === undefined) !== (secret === undefined)) {
    const missing = id === undefined ? "applicationCredentialId" : "applicationCredentialSecret";
    faults.add(missing, undefined, "both halves of the application credential, or neither");
  }
  if (cloudsYaml !== undefined && cloudsYaml.trim() === "") {
    faults.add("cloudsYaml", cloudsYaml, "the name of an entry of clouds.yaml");
  }
}

/** Whether the credentials come from the environment variables, which all OpenStack clouds of a program share. */
export function fromEnvironment(credentials: OpenStackCredentials): boolean {
  return credentials.cloudsYaml === undefined && credentials.applicationCredentialId === undefined;
}

/** The provider configuration of a cloud. */
export function defineProvider(
  cloud: Construct,
  profile: OpenStackProfile,
  credentials: OpenStackCredentials,
  caCertFile: string | undefined,
): TerraformProvider {
  return new OpenstackProvider(cloud, "Provider", {
    alias: providerAlias(cloud, "openstack"),
    authUrl: profile.authUrl,
    region: profile.region.name,
    cloud: literal(credentials.cloudsYaml),
    applicationCredentialId: literal(credentials.applicationCredentialId),
    applicationCredentialSecret: credentials.applicationCredentialSecret,
    cacertFile: literal(caCertFile),
  });
}
