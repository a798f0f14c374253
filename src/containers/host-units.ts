import type { ContainerDefinition } from "./container-definition";
import { thousandths } from "./container-definition";
import type { ContainerMount } from "./container-host-props";
import { holdsToken } from "../core/literal-text";

/**
 * How the units on a container host are written.
 */
export enum ContainerUnits {
  /** Quadlets: systemd units of podman's own kind. They take podman 4.4 or later, and cgroups of version 2. */
  QUADLET = "quadlet",
  /** Plain systemd services that call `podman run`. They work with any podman since 3.0. */
  SERVICE = "service",
}

/** A container on a host, and the files that go with it. */
export interface HostContainer {
  /** What podman calls it. */
  readonly name: string;
  readonly definition: ContainerDefinition;
  /** Absolute paths of files of NAME=value lines. */
  readonly environmentFiles: readonly string[];
  /** What of the server it sees. */
  readonly mounts: readonly ContainerMount[];
  /** Whether it shares the server's network. */
  readonly hostNetwork: boolean;
  /** Absolute path of podman's credentials for registries. */
  readonly authFile?: string;
}

/** The unit without its suffix. The name has a part of its own, so that a container `ssh` is not the server's sshd. */
export function unitName(name: string): string {
  return `container-${name}`;
}

/** Seconds that an image may take to arrive. */
const START_TIMEOUT = 900;
/** Seconds until a container that ended is started again. */
const RESTART_DELAY = 5;

/**
 * The text of a `.container` file.
 *
 * @see https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html
 */
export function quadlet(container: HostContainer): string {
  const { name, definition, environmentFiles, mounts, hostNetwork } = container;
  const { image, port } = definition;
  const [entryPoint, ...words] = wordsOf(definition);
  const podmanArgs = [...limits(container), ...(entryPoint === undefined ? [] : ["--entrypoint", entryPoint])];
  return unit([
    ["Unit", head(container)],
    ["Container", [
      ["Image", qualified(image)],
      ["ContainerName", name],
      ...environmentFiles.map((path): Setting => ["EnvironmentFile", path]),
      hostNetwork ? ["Network", "host"] : ["PublishPort", `${port}:${port}`],
      ...mounts.map((mount): Setting => ["Volume", bind(mount)]),
      ...podmanArgs.length > 0 ? [["PodmanArgs", line(podmanArgs)] as Setting] : [],
      ...words.length > 0 ? [["Exec", line(words)] as Setting] : [],
    ]],
    ["Service", restarts()],
    ["Install", [["WantedBy", "multi-user.target"]]],
  ]);
}

/**
 * The text of a `.service` file that means the same.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html
 */
export function service(container: HostContainer): string {
  const { name, definition, environmentFiles, mounts, hostNetwork } = container;
  const { image, port } = definition;
  const [entryPoint, ...words] = wordsOf(definition);
  const run = [
    "/usr/bin/podman", "run", "--detach", "--rm", "--replace", "--name", name, "--sdnotify=conmon", "--cgroups=no-conmon",
    ...(hostNetwork ? ["--network=host"] : ["--publish", `${port}:${port}`]),
    ...mounts.map((mount) => `--volume=${bind(mount)}`),
    ...environmentFiles.map((path) => `--env-file=${path}`),
    ...limits(container),
    ...(entryPoint === undefined ? [] : ["--entrypoint", entryPoint]),
  ];
  return unit([
    ["Unit", head(container)],
    ["Service", [
      ["Type", "notify"],
      ["NotifyAccess", "all"],
      ["Environment", "PODMAN_SYSTEMD_UNIT=%n"],
      ["ExecStart", [line(run), qualified(image), line(words)].filter((part) => part !== "").join(" ")],
      ["ExecStop", `/usr/bin/podman stop --ignore ${name}`],
      ["ExecStopPost", `-/usr/bin/podman rm --force --ignore ${name}`],
      ["KillMode", "mixed"],
      ...restarts(),
    ]],
    ["Install", [["WantedBy", "multi-user.target"]]],
  ]);
}

type Setting = readonly [string, string];

function unit(sections: readonly (readonly [string, readonly Setting[]])[]): string {
  return sections.map(([title, settings]) => `[${title}]\n${settings.map(([key, value]) => `${key}=${value}\n`).join("")}`).join("\n");
}

/**
 * Tried without end: at first boot the network, or a file that somebody else writes, may come late. What is to be on a volume must not
 * be written beside it, on the root disk, when the volume is missing.
 */
function head({ name, mounts }: HostContainer): Setting[] {
  return [
    ["Description", `Container ${name}`],
    ["Wants", "network-online.target"],
    ["After", "network-online.target"],
    ...mounts.map(({ source }): Setting => ["RequiresMountsFor", source]),
    ["StartLimitIntervalSec", "0"],
  ];
}

function restarts(): Setting[] {
  return [
    ["Restart", "always"],
    ["RestartSec", String(RESTART_DELAY)],
    ["TimeoutStartSec", String(START_TIMEOUT)],
  ];
}

/** With a label that containers share, where the distribution has SELinux; elsewhere `z` means nothing. */
function bind({ source, target, readOnly = false }: ContainerMount): string {
  return `${source}:${target}:${readOnly ? "ro,z" : "z"}`;
}

function limits({ definition, authFile }: HostContainer): string[] {
  const { vcpus, memoryMib } = definition;
  return [
    ...(vcpus === undefined ? [] : [`--cpus=${thousandths(vcpus) / 1000}`]),
    ...(memoryMib === undefined ? [] : [`--memory=${memoryMib}m`]),
    ...(authFile === undefined ? [] : [`--authfile=${authFile}`]),
  ];
}

/** The entry point, where it is not the image's, and what comes after the image. */
function wordsOf({ command, args = [] }: ContainerDefinition): [string | undefined, ...string[]] {
  return command === undefined ? [undefined, ...args] : [command[0], ...command.slice(1), ...args];
}

/** Words as systemd reads a command line: quoted, where `%` and `$` stand for themselves when they are doubled. */
function line(words: readonly string[]): string {
  return words.map((word) => (/^[\w.,:=@/+-]+$/.test(word) ? word : `"${escaped(word)}"`)).join(" ");
}

function escaped(word: string): string {
  return word.replace(/[\\"]/g, "\\$&").replace(/[%$]/g, "$&$&").replace(/\n/g, "\\n").replace(/\t/g, "\\t").replace(/\r/g, "\\r");
}

/**
 * Docker's short names in full. Podman has no registry that it looks short names up in on most distributions.
 *
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
function qualified(image: string): string {
  const [host, ...path] = image.split("/");
  if (holdsToken(image) || (path.length > 0 && /[.:]|^localhost$/.test(host))) {
    return image;
  }
  return `docker.io/${path.length === 0 ? "library/" : ""}${image}`;
}
