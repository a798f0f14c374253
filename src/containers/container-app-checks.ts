import { Token } from "cdktf";
import { ContainerCapability as C } from "./capabilities";
import type { ContainerAppProps } from "./container-app-props";
import { checkDefinition } from "./container-definition";
import type { ContainerLimits } from "./driver";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds } from "../core/capability";
import { checkInteger, checkPattern } from "../core/checks";
import type { Faults } from "../core/faults";

const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** What an application needs of its cloud. */
export function appNeeds(props: ContainerAppProps): Need[] {
  const asked: AskedNeed[] = [
    [true, C.APP, "ContainerApp"],
    [Object.keys(props.secretEnvironment ?? {}).length > 0, C.APP_SECRET_ENVIRONMENT, "secretEnvironment"],
    [props.command !== undefined, C.APP_COMMAND, "command"],
    [props.args !== undefined, C.APP_COMMAND, "args"],
    [props.vcpus !== undefined, C.APP_SIZE, "vcpus"],
    [props.memoryMib !== undefined, C.APP_SIZE, "memoryMib"],
    [props.minScale !== undefined, C.APP_SCALE, "minScale"],
    [props.maxScale !== undefined, C.APP_SCALE, "maxScale"],
    [props.timeoutSeconds !== undefined, C.APP_TIMEOUT, "timeoutSeconds"],
    [props.publicAccess === false, C.APP_PRIVATE, "publicAccess"],
    [props.domainName !== undefined, C.APP_DOMAIN_NAME, "domainName"],
    [props.healthCheckPath !== undefined, C.APP_HEALTH_CHECK, "healthCheckPath"],
    [props.network !== undefined || props.subnet !== undefined, C.APP_NETWORK, props.subnet ? "subnet" : "network"],
    [props.tags !== undefined, C.APP_TAGS, "tags"],
  ];
  return askedNeeds(asked);
}

/** Notes what is wrong with an application, by itself and on its cloud. */
export function checkApp(faults: Faults, props: ContainerAppProps, limits: ContainerLimits): void {
  checkDefinition(faults, props);
  if (limits.reservedPorts.includes(props.port)) {
    faults.add("port", props.port, `none of ${limits.reservedPorts.join(", ")}, which the cloud uses itself`);
  }
  checkVariables(faults, "environment", props.environment, limits);
  checkVariables(faults, "secretEnvironment", props.secretEnvironment, limits);
  checkSize(faults, props, limits);
  checkScale(faults, props, limits);
  checkInteger(faults, "timeoutSeconds", props.timeoutSeconds, { min: limits.minTimeoutSeconds, max: limits.maxTimeoutSeconds, unit: "seconds" });
  checkPattern(faults, "healthCheckPath", props.healthCheckPath, /^\/\S*$/, "a path that begins with a slash, without blanks");
  checkDomainName(faults, "domainName", props.domainName);
}

/** Notes a fault unless it is absent, unresolved, or the name of a host within a domain. */
export function checkDomainName(faults: Faults, property: string, domainName: string | undefined): void {
  checkPattern(faults, property, domainName, HOST_NAME, "a host name such as shop.example.org, without a dot at its end");
}

function checkVariables(faults: Faults, property: string, variables: Record<string, string> | undefined, limits: ContainerLimits): void {
  if (variables === undefined || Token.isUnresolved(variables)) {
    return;
  }
  const names = Object.keys(variables);
  if (names.length > limits.maxVariables) {
    faults.add(property, `${names.length} variables`, `at most ${limits.maxVariables}`);
  }
  const reserved = limits.reservedVariables;
  for (const [name, value] of Object.entries(variables)) {
    if (reserved.some((entry) => (entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : name === entry))) {
      faults.add(`${property}.${name}`, name, `a name other than ${reserved.join(", ")}, which the cloud sets itself`);
    }
    if (!Token.isUnresolved(value) && value.length > limits.maxVariableLength) {
      faults.add(`${property}.${name}`, `${value.length} characters`, `at most ${limits.maxVariableLength} characters`);
    }
  }
}

/** What a cloud gives by default to the one that is left out need not fit the other, so that both are given or none. */
function checkSize(faults: Faults, { vcpus, memoryMib }: ContainerAppProps, limits: ContainerLimits): void {
  const { minVcpus, maxVcpus, minMemoryMib, maxMemoryMib } = limits;
  if ((vcpus === undefined) !== (memoryMib === undefined)) {
    faults.add(vcpus === undefined ? "vcpus" : "memoryMib", undefined, "both vcpus and memoryMib, or none of them");
  }
  if (vcpus !== undefined && !Token.isUnresolved(vcpus) && vcpus > 0 && (vcpus < minVcpus || vcpus > maxVcpus)) {
    faults.add("vcpus", vcpus, `${minVcpus} to ${maxVcpus}`);
  }
  const rule = limits.memoryRules.find((candidate) => candidate.vcpus === vcpus);
  if (rule === undefined) {
    checkInteger(faults, "memoryMib", memoryMib, { min: minMemoryMib, max: maxMemoryMib, unit: "MiB" });
  } else {
    checkInteger(faults, "memoryMib", memoryMib, { min: rule.minMemoryMib, max: rule.maxMemoryMib, unit: `MiB with ${rule.vcpus} vcpus` });
  }
}

function checkScale(faults: Faults, { minScale, maxScale }: ContainerAppProps, limits: ContainerLimits): void {
  checkInteger(faults, "minScale", minScale, { min: 0, max: limits.maxScale });
  checkInteger(faults, "maxScale", maxScale, { min: 1, max: limits.maxScale });
  const known = [minScale, maxScale].every((value) => value !== undefined && !Token.isUnresolved(value));
  if (known && minScale! > maxScale!) {
    faults.add("minScale", minScale, `at most maxScale, ${maxScale}`);
  }
}
