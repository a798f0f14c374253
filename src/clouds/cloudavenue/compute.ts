import type { Construct } from "constructs";
import { computeOffer } from "./capabilities";
import type { Context } from "./context";
import { templateId } from "./context";
import { MAX_CPUS } from "./machine-types";
import { ServerHandle } from "./server";
import { MAX_DISK_GIB } from "./volume-types";
import type { VmResourceNetworks } from "../../../l1/cloudavenue/vm";
import { Vm } from "../../../l1/cloudavenue/vm";
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
import type { CoresAndMemory } from "../../families/sizes/cores-and-memory";
import { coresAndMemory } from "../../families/sizes/cores-and-memory";
import { ImageMarker } from "../../families/terraform/image-marker";

/** Cloud Avenue's servers. */
export class CloudAvenueCompute implements IComputeDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;
  /** There is no user data. */
  public readonly maxUserDataBytes = 0;
  public readonly maxRootDiskGib = MAX_DISK_GIB;
  /** The password of a customized guest is root's. */
  public readonly loginUsers: Record<string, string> = { default: "root" };

  public constructor(
    private readonly context: Context,
    ownsFirewall: boolean,
  ) {
    const { capabilities, shortfalls } = computeOffer(ownsFirewall);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
  }

  /**
   * A template that Orange renews under its name would be another one to the provider, and the server would be made anew: it is ignored, and a change
   * by the program goes by the marker. The provider wants `resource` and `state` in any case.
   */
  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { provider, vdc, vapps, firewalls, placementGroups } = this.context;
    const { cores, memory } = this.sized(scope, spec);
    const { networkId, privateIp } = spec.networkInterface!;
    const vapp = vapps.of(networkId);
    const address = vapp.network.addresses?.take(scope, privateIp) ?? privateIp;
    const firewall = firewalls.of(spec.firewallId);
    const dependsOn = firewall.admit(scope, vapp.network, address);
    const marker = new ImageMarker(scope, "ImageMarker", spec.image);
    const group = spec.placementGroupId;
    const vm = new Vm(scope, "Resource", {
      provider,
      vdc,
      vappName: vapp.vappName,
      name: spec.name,
      deployOs: { vappTemplateId: spec.image.imageId ?? templateId(this.context, spec.image.name!) },
      resource: { cpus: cores, memory: memory * 1024, networks: [interfaceOn(vapp.networkName, address)] },
      settings: {
        storageProfile: spec.rootVolumeType,
        affinityRuleId: group !== undefined && !placementGroups.has(group) ? group : undefined,
        customization: { enabled: true, hostname: spec.name, autoGeneratePassword: true },
      },
      state: { powerOn: true },
      dependsOn,
      lifecycle: { ignoreChanges: ["deploy_os"], replaceTriggeredBy: [marker.address] },
    });
    if (group !== undefined && placementGroups.has(group)) {
      placementGroups.join(group, scope, vm.id);
    }
    return new ServerHandle(this.context, vm, vapp, { firewall, address });
  }

  /** Never called, as the capability is not listed. */
  public defineSshKey(scope: Construct, _spec: SshKeySpec): SshKeyRef {
    return new Faults(scope, "SshKey").refuse("publicKey", undefined, "nothing, as servers of Cloud Avenue take no keys");
  }

  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    return this.context.placementGroups.define(scope, spec);
  }

  private sized(scope: Construct, spec: ServerSpec): CoresAndMemory {
    const faults = new Faults(scope, "Server");
    const size = coresAndMemory(faults, spec.machine.name);
    checkInteger(faults, "machine", size.cores, { min: 1, max: MAX_CPUS, unit: "CPUs" });
    faults.throwIfAny();
    return size;
  }
}

/** A new network has no DHCP: the address is one of its pool, chosen by the program, or on networks from elsewhere by the cloud. */
function interfaceOn(name: string, ip: string | undefined): VmResourceNetworks {
  return { type: "org", name, ipAllocationMode: ip === undefined ? "POOL" : "MANUAL", ip, isPrimary: true };
}
