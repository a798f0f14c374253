import { Token } from "cdktf";
import type { ContainerDefinition } from "./container-definition";
import { checkDefinition } from "./container-definition";
import type { ContainerHostProps, ContainersOnServer } from "./container-host-props";
import { ContainerUnits } from "./host-units";
import type { KnownImage } from "./podman-versions";
import { hasPodman, hasQuadlet, PODMAN_RELEASES } from "./podman-versions";
import { checkOneOf, checkPattern, checkResolved, checkSecret } from "../core/checks";
import type { Faults } from "../core/faults";
import { holdsToken } from "../core/literal-text";
import { keyedProperty } from "../core/text";

/** It is put into an expression of Terraform, and a colon would end it. */
const USER_NAME = /^(?![^]*[$%]\{)[^\x00-\x1f\x7f:"\\]+$/;
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Notes what is wrong with a container host, apart from its servers. */
export function checkHost(faults: Faults, props: ContainerHostProps, image: KnownImage | undefined): void {
  checkOnServer(faults, props);
  if (props.cloudInit?.isText) {
    faults.add("cloudInit", "(text)", "cloud-init in parts, as the containers are added to it: new CloudInit({ … })");
  }
  checkImage(faults, props.units, image);
}

/** Notes what is wrong with containers on whichever server. */
export function checkOnServer(faults: Faults, props: ContainersOnServer): void {
  if (checkResolved(faults, "containers", props.containers, "they decide what is written on the servers")) {
    checkContainers(faults, props.containers);
  }
  if (checkResolved(faults, "environmentFiles", props.environmentFiles, "they are written into units on the servers")) {
    checkEnvironmentFiles(faults, props);
  }
  if (checkResolved(faults, "mounts", props.mounts, "they decide what is written into units on the servers")) {
    checkMounts(faults, props);
  }
  const logins = props.registryLogins ?? [];
  for (const [index, login] of logins.entries()) {
    checkPattern(faults, `registryLogins[${index}].registry`, login.registry, /^[\w.:[\]-]+(?:\/[\w.-]+)*$/, "a host, and a path if need be, without a scheme");
    if (logins.slice(0, index).some(({ registry }) => registry === login.registry)) {
      faults.add(`registryLogins[${index}].registry`, login.registry, "each registry once");
    }
    if (!holdsToken(login.username)) {
      checkPattern(faults, `registryLogins[${index}].username`, login.username, USER_NAME, "a user name without colons, quotes, backslashes, line breaks, ${ and %{");
    }
    checkSecret(faults, `registryLogins[${index}].password`, login.password);
  }
  checkOneOf(faults, "units", props.units, Object.values(ContainerUnits));
}

/** How the units are written: as asked, else as the image's podman can. */
export function unitsFor(units: ContainerUnits | undefined, image: KnownImage | undefined): ContainerUnits {
  return units ?? (image !== undefined && hasQuadlet(image) ? ContainerUnits.QUADLET : ContainerUnits.SERVICE);
}

function checkContainers(faults: Faults, containers: Record<string, ContainerDefinition>): void {
  if (Object.keys(containers).length === 0) {
    faults.add("containers", undefined, "at least one container");
  }
  const taken = new Map<number, string>();
  for (const [name, definition] of Object.entries(containers)) {
    const prefix = `containers.${name}.`;
    checkPattern(faults, "containers", name, NAME, "names of 1 to 63 small letters, digits and -, with a letter or digit at both ends");
    checkDefinition(faults, definition, prefix);
    checkWritten(faults, definition, prefix);
    const other = taken.get(definition.port);
    if (other !== undefined) {
      faults.add(`${prefix}port`, definition.port, `a port that container ${other} does not have`);
    }
    taken.set(definition.port, name);
  }
}

function checkEnvironmentFiles(faults: Faults, { containers, environmentFiles = {} }: ContainersOnServer): void {
  for (const [name, path] of Object.entries(environmentFiles)) {
    if (containers[name] === undefined) {
      faults.add("environmentFiles", name, `the name of a container: ${Object.keys(containers).join(", ")}`);
    }
    checkPattern(faults, keyedProperty("environmentFiles", name), path, /^\/[\w./-]+$/, "an absolute path of letters, digits and _ . / -");
  }
}

function checkMounts(faults: Faults, { containers, mounts = {} }: ContainersOnServer): void {
  const [why, allowed] = ["it is written into a unit on the server", "an absolute path of letters, digits and _ . / -"];
  for (const [name, list] of Object.entries(mounts)) {
    if (containers[name] === undefined) {
      faults.add("mounts", name, `the name of a container: ${Object.keys(containers).join(", ")}`);
    }
    for (const [index, { source, target }] of list.entries()) {
      const property = `mounts.${name}[${index}]`;
      for (const [end, path] of [["source", source], ["target", target]] as const) {
        checkResolved(faults, `${property}.${end}`, path, why);
        checkPattern(faults, `${property}.${end}`, path, /^\/[\w./-]+$/, allowed);
      }
      if (list.slice(0, index).some((other) => other.target === target)) {
        faults.add(`${property}.target`, target, "each path of the container once");
      }
    }
  }
}

/** What is written into a unit must be known, as only then it can be quoted; what is in a line of a file cannot have a line break. */
function checkWritten(faults: Faults, definition: ContainerDefinition, prefix: string): void {
  const why = "it is written into a unit on the server; what only Terraform knows can go into environment";
  for (const property of ["port", "vcpus", "memoryMib"] as const) {
    checkResolved(faults, `${prefix}${property}`, definition[property], why);
  }
  for (const property of ["command", "args"] as const) {
    const words = definition[property];
    if (checkResolved(faults, `${prefix}${property}`, words, why)) {
      words?.forEach((word, index) => checkWord(faults, `${prefix}${property}[${index}]`, word, why));
    }
  }
  if (definition.command?.length === 0) {
    faults.add(`${prefix}command`, definition.command, "a program, or nothing for the image's own");
  }
  const { environment } = definition;
  if (!Token.isUnresolved(environment)) {
    Object.entries(environment ?? {}).filter(([, value]) => !holdsToken(value)).forEach(([name, value]) =>
      checkPattern(faults, `${prefix}environment.${name}`, value, /^[^\r\n\0]*$/, "one line, as podman reads variables line by line"),
    );
  }
}

/** Quadlet takes the quotes off a lone semicolon, and systemd would read it as the end of a command (podman 4.6, 4.9 and 5.4). */
function checkWord(faults: Faults, property: string, word: string, why: string): void {
  if (!checkResolved(faults, property, word, why)) {
    return;
  }
  if (word === ";") {
    faults.add(property, word, "no semicolon by itself, which systemd reads as the end of a command");
  }
  checkPattern(faults, property, word, /^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$/, "text without control characters but tabs and line breaks, as a unit has no others");
}

function checkImage(faults: Faults, units: ContainerUnits | undefined, image: KnownImage | undefined): void {
  const named = image && `${image.distribution} ${image.version}`;
  const known = PODMAN_RELEASES.map(({ distribution, versions }) => `${distribution} (${versions})`).join("; ");
  if (image !== undefined && !hasPodman(image)) {
    faults.add("image", named, `a distribution whose packages hold podman: ${known}`);
  } else if (units === ContainerUnits.QUADLET && image !== undefined && !hasQuadlet(image)) {
    faults.add("units", units, `ContainerUnits.SERVICE with ${named}; quadlets take podman 4.4 or later: ${known}`);
  }
}
