import type { ContainerDefinition } from "./container-definition";
import type { ContainerUnits } from "./host-units";
import type { ServerOptions } from "../compute/server-props";
import type { Peer } from "../network/peer";

/**
 * Credentials for a registry.
 */
export interface RegistryLogin {
  /** Host, and path where the credentials are for a part only: `ghcr.io`, or the `endpoint` of a `ContainerRegistry`. */
  readonly registry: string;
  /** The user's name. On Scaleway any, for instance `nologin`. */
  readonly username: string;
  /** The password: a sensitive Terraform variable. Never a literal. */
  readonly password: string;
}

/**
 * A folder or file of the servers that a container sees.
 */
export interface ContainerMount {
  /**
   * Absolute path on the server. A folder that does not exist is made, empty; a file has to be written by `cloudInit`. On a volume, the
   * container waits for the volume, and does not start without it.
   */
  readonly source: string;
  /** Absolute path in the container. */
  readonly target: string;
  /**
   * Whether the container may only read it.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * Containers on servers.
 */
export interface ContainersOnServer {
  /** The containers, by name. Each is published on the port of the server that it listens on, so that the ports differ. */
  readonly containers: Record<string, ContainerDefinition>;
  /**
   * Files of `NAME=value` lines on the servers, by the name of the container that gets them: absolute paths. They are for secrets
   * that must not stand in the user data, and come by other means: a volume, an agent, an SSH session. A container waits for its file.
   *
   * @default - none
   */
  readonly environmentFiles?: Record<string, string>;
  /**
   * What of the servers' disks and volumes containers see, by the name of the container: where data stays that must outlive the
   * container. It does not outlive the server unless it is on a volume: `host.servers[0].attachVolume(volume, { mountPath })`.
   *
   * @default - nothing
   */
  readonly mounts?: Record<string, ContainerMount[]>;
  /**
   * Credentials for registries that images are pulled from.
   *
   * @default - none; images are public
   */
  readonly registryLogins?: RegistryLogin[];
  /**
   * How the units are written.
   *
   * @default - quadlets where the catalogue knows the image, and its podman has them: Debian 13, Ubuntu 24.04, Fedora 40, Rocky and
   * AlmaLinux 9 and later; else plain services, which work with any podman
   */
  readonly units?: ContainerUnits;
  /**
   * Whether the containers share the server's network: they reach what listens on its 127.0.0.1, such as the proxies of a federation, and what they listen on is open on the server itself.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
}

/**
 * Properties of servers that run containers.
 */
export interface ContainerHostProps extends ServerOptions, ContainersOnServer {
  /**
   * How many servers, all of which run all the containers, 1 to 500.
   *
   * @default 1
   */
  readonly count?: number;
  /**
   * The zones that servers are put in, in turn.
   *
   * @default - the zone of the subnet, else the cloud's
   */
  readonly zones?: string[];
  /**
   * Whether the servers of a zone are kept on different hosts. A cloud that cannot refuses; set it to false there.
   *
   * @default true
   */
  readonly spread?: boolean;
  /**
   * Who may reach the ports of the containers, besides the private network, which always may. Behind a load balancer on that
   * network nobody else has to.
   *
   * @default - nobody
   */
  readonly allowFrom?: Peer[];
}
