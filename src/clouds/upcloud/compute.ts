import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS, publicServers } from "./capabilities";
import type { Context } from "./context";
import { fileSharesOfServers } from "./file-share-offer";
import { interfacesFor } from "./interfaces";
import { ServerHandle } from "./server";
import { Server } from "../../../l1/upcloud/server";
import { ServerGroup } from "../../../l1/upcloud/server-group";
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
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";

/** Sizes of a disk made from a template, GiB: the provider's own limits, internal/service/server/server.go of 2026-07-22. */
const ROOT_DISK_GIB = { min: 10, max: 2048 };

/**
 * Both interfaces get a default route by DHCP. Neither https://upcloud.com/docs/products/nat-gateway/ nor the provider's docs/resources/gateway.md and
 * network.md (2026-07-22) say which one holds; by the wrong one, answers to whoever reaches the public address leave by the gateway and are lost.
 */
const ONE_WAY_OUT =
  "false, or a network without Egress.NAT: the server would have two default routes, by the gateway and by its own address, and UpCloud does not say which one holds";

/** UpCloud's Cloud Servers. */
export class UpCloudCompute implements IComputeDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;
  /** UpCloud states no limit (https://developers.upcloud.com/1.3/8-servers/), so that this is the usual one of others. */
  public readonly maxUserDataBytes = 65_535;
  public readonly maxRootDiskGib = ROOT_DISK_GIB.max;
  public readonly loginUsers: Record<string, string> = { default: "root" };

  public constructor(
    private readonly context: Context,
    openHighPorts: boolean,
  ) {
    const offers = [publicServers(openHighPorts), fileSharesOfServers(context.zone)];
    this.capabilities = [...COMPUTE, ...offers.flatMap(({ capabilities }) => capabilities)];
    this.shortfalls = [...COMPUTE_SHORTFALLS, ...offers.flatMap(({ shortfalls }) => shortfalls)];
  }

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { image, machine, rootDiskGib } = spec;
    const faults = new Faults(scope, "Server");
    checkInteger(faults, "rootDiskGib", rootDiskGib, { ...ROOT_DISK_GIB, unit: "GiB" });
    if (spec.publicIp && this.context.behindGateways.has(spec.networkInterface?.networkId ?? "")) {
      faults.add("publicIp", true, ONE_WAY_OUT);
    }
    faults.throwIfAny();
    const server = new Server(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.zone,
      hostname: spec.name,
      plan: machine.name,
      // Without it, today's templates do not find their cloud-init.
      metadata: true,
      // It is off unless it is switched on, and then no rule holds.
      firewall: true,
      template: [{ storage: image.imageId ?? image.name, size: rootDiskGib ?? (machine.diskGib || undefined), tier: spec.rootVolumeType }],
      // Without keys, too: else UpCloud would make a password and send it.
      login: [{ user: "root", keys: filled(spec.sshKeys.map((key) => key.sshKeyId)), createPassword: false }],
      networkInterface: interfacesFor(spec),
      serverGroup: spec.placementGroupId,
      userData: spec.userData,
      labels: tagMap(spec.tags),
      dependsOn: filled(spec.networkInterface?.dependencies ?? []),
    });
    this.context.firewalls.get(spec.firewallId)!.protect(scope, server, spec.publicIp);
    return new ServerHandle(this.context, server, spec);
  }

  /** UpCloud keeps no keys: they are written into each server. */
  public defineSshKey(_scope: Construct, spec: SshKeySpec): SshKeyRef {
    return { sshKeyId: spec.publicKey, sshKeyName: spec.name, dependencies: [] };
  }

  /** Servers name their group, so that the group does not have to know them. */
  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const group = new ServerGroup(scope, "Resource", {
      provider: this.context.provider,
      title: spec.name,
      antiAffinityPolicy: spec.strict ? "strict" : "yes",
      trackMembers: false,
      labels: tagMap(spec.tags),
    });
    return { placementGroupId: group.id };
  }
}
