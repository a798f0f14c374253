import type { IConstruct } from "constructs";
import { stackOf } from "../../core/library-guard";

const SYMBOL = Symbol.for("archipel.OpenStackEnvironment");

/** Notes that a cloud takes its credentials from the environment, which holds those of one Keystone only. */
export function takeEnvironment(cloud: IConstruct, authUrl: string | undefined): void {
  Object.defineProperty(cloud, SYMBOL, { value: { authUrl } });
  cloud.node.addValidation({ validate: () => conflicts(cloud) });
}

function conflicts(cloud: IConstruct): string[] {
  const own = authUrlOf(cloud);
  const others = stackOf(cloud)
    .node.findAll()
    .filter((node) => node !== cloud && SYMBOL in node && authUrlOf(node) !== own);
  return others.map(
    (other) =>
      `${cloud.node.path} and ${other.node.path} are different OpenStack clouds (${describe(own)}; ${describe(authUrlOf(other))}), yet both would read their ` +
      "credentials from the same environment variables OS_…; give each cloudsYaml, the name of an entry of clouds.yaml, or an application " +
      "credential by sensitive variables (applicationCredentialId, applicationCredentialSecret)",
  );
}

function authUrlOf(cloud: IConstruct): string | undefined {
  return (cloud as unknown as Record<symbol, { authUrl?: string }>)[SYMBOL].authUrl;
}

function describe(authUrl: string | undefined): string {
  return authUrl ?? "the one in OS_AUTH_URL";
}
