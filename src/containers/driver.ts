import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { IDriver } from "../core/capability";
import type { RemovalPolicy } from "../core/removal-policy";

/** A complete, validated registry. */
export interface ContainerRegistrySpec {
  readonly name: string;
  /** Whether everybody may pull. */
  readonly publicRead: boolean;
  readonly removalPolicy: RemovalPolicy;
}

/** What a driver gives back for a registry. */
export interface ContainerRegistryHandle {
  readonly registryId: string;
  /** Host and path that image names begin with, without a scheme. */
  readonly endpoint: string;
  /** Whether images stand in projects within it, so that the name of a repository begins with one. @default false */
  readonly needsProject?: boolean;
}

/** A complete, validated check of whether a container is well. */
export interface ContainerHealthCheckSpec {
  /** What is asked for, beginning with a slash. */
  readonly path: string;
  /** Seconds from one check to the next. */
  readonly intervalSeconds: number;
  /** Seconds after which a check has failed. */
  readonly timeoutSeconds: number;
  /** Failed checks, one after the other, that make the container be restarted. */
  readonly failures: number;
}

/** A complete, validated application. */
export interface ContainerAppSpec {
  readonly name: string;
  readonly image: string;
  readonly port: number;
  readonly environment: Record<string, string>;
  readonly secretEnvironment: Record<string, string>;
  /** @default - the image's */
  readonly command?: string[];
  /** @default - the image's */
  readonly args?: string[];
  /** @default - the cloud's */
  readonly vcpus?: number;
  /** @default - the cloud's */
  readonly memoryMib?: number;
  readonly minScale: number;
  readonly maxScale: number;
  /** @default - the cloud's */
  readonly timeoutSeconds?: number;
  /** Whether it answers everybody. */
  readonly publicAccess: boolean;
  /** @default - the cloud's own check */
  readonly healthCheck?: ContainerHealthCheckSpec;
  /** The subnet that it can reach. @default - none */
  readonly subnetId?: string;
  readonly tags: Record<string, string>;
}

/** A complete, validated name of one's own. */
export interface ContainerDomainSpec {
  readonly id: string;
  readonly domainName: string;
  /** What must exist before, where no reference says so. */
  readonly dependencies: ITerraformDependable[];
}

/** What a driver gives back for an application. */
export interface IContainerAppHandle {
  readonly containerAppId: string;
  /** `https://…`, as the cloud names it. */
  readonly url: string;
  /** The host of the URL. */
  readonly hostName: string;
  /** Serves the application under a name, too. Called only when the capability is listed. */
  addDomainName(scope: Construct, spec: ContainerDomainSpec): void;
}

/** How much memory a container of so many processors may have, where the cloud says so. */
export interface ContainerMemoryRule {
  /** Processors, to which the rule applies exactly. */
  readonly vcpus: number;
  /** Least memory, in MiB. */
  readonly minMemoryMib: number;
  /** Most memory, in MiB. */
  readonly maxMemoryMib: number;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/** What a cloud accepts of an application, as data. */
export interface ContainerLimits {
  /** Fewest virtual processors, which may be a fraction. */
  readonly minVcpus: number;
  /** Most virtual processors. */
  readonly maxVcpus: number;
  /** Least memory, in MiB. */
  readonly minMemoryMib: number;
  /** Most memory, in MiB. */
  readonly maxMemoryMib: number;
  /** Rules for single numbers of processors. */
  readonly memoryRules: ContainerMemoryRule[];
  /** Most instances. */
  readonly maxScale: number;
  /** Shortest time for a request, in seconds. */
  readonly minTimeoutSeconds: number;
  /** Longest time for a request, in seconds. */
  readonly maxTimeoutSeconds: number;
  /** Ports that a container cannot listen on. */
  readonly reservedPorts: number[];
  /** Names of variables that the cloud sets itself; a star at the end stands for anything. */
  readonly reservedVariables: string[];
  /** Most variables, and most secret ones. */
  readonly maxVariables: number;
  /** Most characters of a value. */
  readonly maxVariableLength: number;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/**
 * What a cloud has to do for containers.
 */
export interface IContainerDriver extends IDriver {
  /** What an application may be. */
  readonly limits: ContainerLimits;
  /** Defines a registry. `scope` is the ContainerRegistry; its main resource has the id `Resource`. */
  defineRegistry(scope: Construct, spec: ContainerRegistrySpec): ContainerRegistryHandle;
  /** Defines an application. */
  defineApp(scope: Construct, spec: ContainerAppSpec): IContainerAppHandle;
}
