import type { Construct } from "constructs";
import type { ContainerHostProps, ContainersOnServer } from "./container-host-props";
import { checkHost, checkOnServer, unitsFor } from "./host-checks";
import { hostCloudInit } from "./host-cloud-init";
import { knownImage } from "./podman-versions";
import { ComputeCapability } from "../compute/capabilities";
import { CloudInit } from "../compute/cloud-init";
import type { Server } from "../compute/server";
import type { IServerGroup } from "../compute/server-group";
import { ServerGroup } from "../compute/server-group";
import { requireCapabilities } from "../core/capability";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { PortableConstruct } from "../core/portable";
import type { IFirewall } from "../network/firewall";
import { Port } from "../network/port";

/**
 * Servers that run containers. A load balancer sends to them by `Target.group(host)`.
 */
export interface IContainerHost extends IServerGroup {
  /** The ports that the containers listen on, on each server. */
  readonly ports: number[];
}

/**
 * Servers that run containers with podman, under systemd: for clouds that run no containers by themselves, or where a server is wanted.
 *
 * It is no fallback of `ContainerApp`: the program chooses it, and pays for the servers. The containers are written into the user data
 * of the servers. So are their secrets, where `secretEnvironment` or `registryLogins` has any: they stand in Terraform's state and in
 * the cloud's metadata service, which every process on the server can read unless it is kept from it. Use `environmentFiles` where
 * that is too much.
 *
 * A change of a container is a change of the user data: on most clouds it replaces the servers, one by one or all at once as Terraform
 * sees fit; on Scaleway it is stored, and only new servers run it.
 */
export class ContainerHost extends PortableConstruct implements IContainerHost {
  /**
   * What a server does at its first boot to run containers: for servers that others define, such as those of a federation. Who reaches the containers is up to their firewall.
   *
   * @param scope whose path errors name
   * @throws ValidationError when a container is wrong
   */
  public static cloudInit(scope: Construct, props: ContainersOnServer): CloudInit {
    const faults = new Faults(scope, "ContainerHost");
    checkOnServer(faults, props);
    faults.throwIfAny();
    return hostCloudInit(props, unitsFor(props.units, undefined));
  }

  /** The firewall around the servers. */
  public readonly firewall: IFirewall;
  private readonly group: ServerGroup;
  private readonly containerPorts: number[];

  /**
   * @throws ValidationError when a container is wrong, its image's podman is too old, or as a ServerGroup does
   * @throws CapabilityError when the cloud has no such servers, or they take no user data
   */
  public constructor(scope: Construct, id: string, props: ContainerHostProps) {
    super(scope, id, Given.of("ContainerHostProps", props));
    const needs = [{ capability: ComputeCapability.SERVER, property: "ContainerHost" }, { capability: ComputeCapability.USER_DATA, property: "containers" }];
    requireCapabilities(this, "ContainerHost", this.cloud, this.cloud.compute, needs);
    const image = knownImage(this.cloud, props.image);
    const faults = new Faults(this, "ContainerHost");
    checkHost(faults, props, image);
    faults.throwIfAny();
    const own = hostCloudInit(props, unitsFor(props.units, image));
    const { containers, count = 1, allowFrom = [] } = props;
    const cloudInit = CloudInit.merge(props.cloudInit ?? new CloudInit(), own);
    this.group = new ServerGroup(this, "Servers", { ...props, count, cloudInit, cloud: this.cloud });
    this.firewall = this.group.firewall;
    this.containerPorts = Object.values(containers).map(({ port }) => port).sort((one, other) => one - other);
    for (const peer of allowFrom) {
      this.containerPorts.forEach((port) => this.firewall.allow(peer, Port.tcp(port)));
    }
  }

  /** The servers, in order. */
  public get servers(): Server[] {
    return this.group.servers;
  }

  /** The ports that the containers listen on, on each server. */
  public get ports(): number[] {
    return [...this.containerPorts];
  }
}
