import type { IConstruct } from "constructs";
import { withCode } from "../../core/error-codes";
import { stackOf } from "../../core/library-guard";

const SYMBOL = Symbol.for("archipel.OpenStackEnvironment");

/** How an OpenStack cloud gets by without the environment. */
const FOR_OPENSTACK =
  "give each cloudsYaml, the name of an entry of clouds.yaml, or an application credential by sensitive variables " +
  "(applicationCredentialId, applicationCredentialSecret)";

/**
 * Notes that a cloud takes its credentials from the environment, which holds those of one Keystone only.
 *
 * @param cure what the program can give instead
 */
export function takeEnvironment(cloud: IConstruct, authUrl: string | undefined, cure = FOR_OPENSTACK): void {
  Object.defineProperty(cloud, SYMBOL, { value: { authUrl } });
  cloud.node.addValidation({ validate: () => conflicts(cloud, authUrl, cure) });
}

/** Notes that a cloud has credentials of its own, over which its provider puts the environment's, where there are any. */
export function yieldToEnvironment(cloud: IConstruct, authUrl: string | undefined, cure: string): void {
  cloud.node.addValidation({ validate: () => conflicts(cloud, authUrl, cure) });
}

function conflicts(cloud: IConstruct, own: string | undefined, cure: string): string[] {
  const others = stackOf(cloud)
    .node.findAll()
    .filter((node) => node !== cloud && SYMBOL in node && authUrlOf(node) !== own);
  return others.map(
    (other) =>
      withCode(
        "ARCHIPEL_CONFLICT",
        `${cloud.node.path} and ${other.node.path} are different OpenStack clouds (${describe(own)}; ${describe(authUrlOf(other))}), yet both would read their ` +
          `credentials from the same environment variables OS_…; ${cure}`,
      ),
  );
}

function authUrlOf(cloud: IConstruct): string | undefined {
  return (cloud as unknown as Record<symbol, { authUrl?: string }>)[SYMBOL].authUrl;
}

function describe(authUrl: string | undefined): string {
  return authUrl ?? "the one in OS_AUTH_URL";
}
