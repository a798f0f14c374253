import { Fn } from "cdktf";
import type { ContainersOnServer, RegistryLogin } from "./container-host-props";
import type { HostContainer } from "./host-units";
import { ContainerUnits, quadlet, service, unitName } from "./host-units";
import type { CloudInitFile } from "../compute/cloud-init";
import { CloudInit } from "../compute/cloud-init";

const FOLDER = "/etc/archipel/containers";
const AUTH_FILE = "/etc/archipel/registries.json";
const SECRET = { permissions: "0600", owner: "root:root" };

/** What the servers do at first boot: install podman, write units and environments, start the containers. */
export function hostCloudInit(props: ContainersOnServer, units: ContainerUnits): CloudInit {
  const containers = Object.keys(props.containers).sort().map((name) => hostContainer(props, name));
  const logins = props.registryLogins ?? [];
  const services = containers.map(({ name }) => `${unitName(name)}.service`);
  return new CloudInit({
    packages: ["podman"],
    files: [
      ...(logins.length > 0 ? [{ path: AUTH_FILE, content: credentials(logins), ...SECRET }] : []),
      ...containers.flatMap((container) => [...environmentOf(props, container.name), unitFile(container, units)]),
    ],
    commands: [
      ...foldersOf(props).map((path) => `[ -e ${path} ] || mkdir -p ${path}`),
      "systemctl daemon-reload",
      // A quadlet's service is made anew at each boot and cannot be enabled; its [Install] section does it.
      ...(units === ContainerUnits.SERVICE ? [`systemctl enable ${services.join(" ")}`] : []),
      // Without waiting: pulling images takes long, and a container that fails is started again by systemd.
      `systemctl start --no-block ${services.join(" ")}`,
    ],
  });
}

function hostContainer(props: ContainersOnServer, name: string): HostContainer {
  const given = props.environmentFiles?.[name];
  const written = environmentOf(props, name).map(({ path }) => path);
  const authFile = (props.registryLogins ?? []).length > 0 ? AUTH_FILE : undefined;
  const mounts = props.mounts?.[name] ?? [];
  const environmentFiles = [...written, ...(given === undefined ? [] : [given])];
  return { name, definition: props.containers[name], environmentFiles, mounts, authFile, hostNetwork: props.hostNetwork ?? false };
}

/** What containers mount, made where it is missing: podman refuses a mount of nothing. */
function foldersOf({ mounts = {} }: ContainersOnServer): string[] {
  return [...new Set(Object.values(mounts).flat().map(({ source }) => source))].sort();
}

function unitFile(container: HostContainer, units: ContainerUnits): CloudInitFile {
  const name = unitName(container.name);
  return units === ContainerUnits.QUADLET
    ? { path: `/etc/containers/systemd/${name}.container`, content: quadlet(container) }
    : { path: `/etc/systemd/system/${name}.service`, content: service(container) };
}

/** Secrets or not, all of a container's variables are in one file that root alone reads. */
function environmentOf({ containers }: ContainersOnServer, name: string): CloudInitFile[] {
  const { environment = {}, secretEnvironment = {} } = containers[name];
  const lines = Object.entries({ ...environment, ...secretEnvironment }).map(([variable, value]) => `${variable}=${value}\n`).sort();
  return lines.length === 0 ? [] : [{ path: `${FOLDER}/${name}.env`, content: lines.join(""), ...SECRET }];
}

/** @see https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md */
function credentials(logins: readonly RegistryLogin[]): string {
  const auths = Object.fromEntries(logins.map(({ registry, username, password }) => [registry, { auth: Fn.base64encode(`${username}:${password}`) }]));
  return `${JSON.stringify({ auths }, undefined, 2)}\n`;
}
