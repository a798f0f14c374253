import type { CloudProperty } from "./cloud-properties";
import type { CloudRequest } from "./cloud-request";
import { findPlace, secretName, SecretVariable } from "./cloud-request";
import type { KnownCloud } from "../../sovereignty/fact-book";
import { Failure } from "../failure";

/** The places of a cloud that are tried: the one that was said, or all that the library knows. */
export function placesOf({ cloudName, properties, given }: CloudRequest, atlas: readonly KnownCloud[]): readonly (string | undefined)[] {
  const place = findPlace(properties);
  if (place === undefined || !place.isRequired || given[place.name] !== undefined) {
    return [undefined];
  }
  const known = atlas.find((cloud) => cloud.cloudName === cloudName)?.catalogue.regions.map(({ name }) => name) ?? [];
  return known.length > 0 ? known : [undefined];
}

/** What a cloud needs that has no default and was not said. */
export function missingOf(request: CloudRequest, atlas: readonly KnownCloud[]): CloudProperty[] {
  const place = findPlace(request.properties);
  const hasPlace = placesOf(request, atlas)[0] !== undefined;
  return request.properties.filter((property) =>
    property.isRequired && !property.isSecret && request.given[property.name] === undefined && !(hasPlace && property === place));
}

/** @throws Failure that names all that is missing, and how it is said */
export function requireAll(requests: readonly CloudRequest[], atlas: readonly KnownCloud[]): void {
  const lines = requests.flatMap((request) => missingOf(request, atlas).map((property) => {
    const option = property === findPlace(request.properties) ? `--region ${request.id}=…` : `--property ${request.id}.${property.name}=…`;
    return `\n  ${option}  ${property.summary}`;
  }));
  if (lines.length > 0) {
    throw new Failure(`${requests.filter((request) => missingOf(request, atlas).length > 0).map(({ cloudName }) => cloudName).join(" and ")} cannot be defined without:${lines.join("")}`);
  }
}

/**
 * The requests with what follows from them: secrets come from variables, and of several clouds that would read one environment each has an entry
 * of clouds.yaml.
 */
export function completed(requests: readonly CloudRequest[]): CloudRequest[] {
  const has = ({ properties }: CloudRequest, ...asked: string[]): boolean => properties.some(({ name }) => asked.includes(name));
  const readers = requests.filter((request) => has(request, CLOUDS_YAML, DOMAIN));
  return requests.map((request) => {
    const secrets = request.properties
      .filter(({ isRequired, isSecret, name }) => isRequired && isSecret && request.given[name] === undefined)
      .map(({ name }) => [name, new SecretVariable(secretName(request.id, name))] as const);
    const wantsEntry = readers.length > 1 && has(request, CLOUDS_YAML) && LOGINS.every((name) => request.given[name] === undefined);
    const entry = wantsEntry ? { [CLOUDS_YAML]: request.id } : {};
    return { ...request, given: { ...request.given, ...Object.fromEntries(secrets), ...entry } };
  });
}

const CLOUDS_YAML = "cloudsYaml";
/** What those have that read the variables OS_… of OpenStack, too. */
const DOMAIN = "domainName";
/** Properties by which a cloud does without the environment. */
const LOGINS = [CLOUDS_YAML, "applicationCredentialId", "accessKey"];
