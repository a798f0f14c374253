import type { Construct } from "constructs";
import { bootDisk } from "./boot-disk";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { HuaweiContext } from "./context";
import type { MadePort } from "./resources";
import { ServerHandle } from "./server-handle";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import type { Capability, Shortfall } from "../../core/capability";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";

/** What one cloud's servers do besides what all of the family do. */
export interface ComputeOffer {
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
}

/** Elastic Cloud Servers. */
export class ComputeDriver implements IComputeDriver {
  public readonly zonal = false;
  /** opentelekomcloud-docs/elastic-cloud-server: umn/source/…/injecting_user_data.rst (2026-07-02): 32 KB */
  public readonly maxUserDataBytes = 32_768;
  /** opentelekomcloud-docs/elastic-volume-service: api-ref/source/apis_recommended/disk_management/creating_evs_disks.rst (2025-10-21) */
  public readonly maxRootDiskGib = 1024;
  public readonly loginUsers: Record<string, string>;
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(
    private readonly context: HuaweiContext,
    { capabilities, shortfalls }: ComputeOffer,
  ) {
    this.capabilities = [...COMPUTE, ...capabilities];
    this.shortfalls = [...COMPUTE_SHORTFALLS, ...shortfalls];
    this.loginUsers = context.traits.loginUsers;
  }

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { provider, resources } = this.context;
    const { blockDevice, lifecycle } = bootDisk(scope, this.context, spec);
    const port = this.definePort(scope, spec);
    const server = new resources.server(scope, "Resource", {
      provider,
      name: spec.name,
      flavorId: spec.machine.name,
      availabilityZone: spec.zone,
      keyPair: spec.sshKeys[0]?.sshKeyName,
      userData: spec.userData,
      schedulerHints: spec.placementGroupId === undefined ? undefined : [{ group: spec.placementGroupId }],
      blockDevice,
      network: [{ port: port.id }],
      tags: tagMap(spec.tags),
      lifecycle,
      dependsOn: filled(spec.networkInterface!.dependencies),
    });
    return new ServerHandle(scope, this.context, server, port, spec);
  }

  public defineSshKey(scope: Construct, { name, publicKey }: SshKeySpec): SshKeyRef {
    const { provider, resources } = this.context;
    const key = new resources.keyPair(scope, "Resource", { provider, name, publicKey });
    return { sshKeyId: key.id, sshKeyName: key.name, dependencies: [] };
  }

  /** Both clouds keep servers apart or refuse them; there is nothing else to ask for. */
  public definePlacementGroup(scope: Construct, { name }: PlacementGroupSpec): PlacementGroupHandle {
    const { provider, resources } = this.context;
    return { placementGroupId: new resources.serverGroup(scope, "Resource", { provider, name, policies: ["anti-affinity"] }).id };
  }

  /** A port of its own takes security groups by their identifiers; a server takes names, which need not be unique. */
  private definePort(scope: Construct, spec: ServerSpec): MadePort {
    const { provider, resources } = this.context;
    const { subnetId, privateIp: ipAddress } = spec.networkInterface!;
    return resources.port(scope, "Port", {
      provider,
      name: spec.name,
      networkId: subnetId!,
      securityGroupIds: [spec.firewallId],
      fixedIp: ipAddress === undefined ? undefined : { subnetId: this.context.neutronSubnetId(subnetId!), ipAddress },
    });
  }
}
