import type { Construct } from "constructs";
import { defineBootStorage } from "./boot-storage";
import { computeOffer } from "./capabilities";
import type { Context } from "./context";
import { ServerHandle } from "./server";
import { STORAGE_GIB } from "./volume-types";
import { Server } from "../../../l1/gridscale/server";
import { Sshkey } from "../../../l1/gridscale/sshkey";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import { base64 } from "../../core/base64";
import type { Capability, Shortfall } from "../../core/capability";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { tagList } from "../../core/tags";
import { coresAndMemory } from "../../families/sizes/cores-and-memory";

/** gridscale's servers. */
export class GridscaleCompute implements IComputeDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;
  /** gridscale states no limit; this is what passes on all clouds. */
  public readonly maxUserDataBytes = 16_384;
  public readonly maxRootDiskGib = STORAGE_GIB.max;
  public readonly loginUsers: Record<string, string> = { default: "root" };

  public constructor(
    private readonly context: Context,
    openHighPorts: boolean,
  ) {
    const { capabilities, shortfalls } = computeOffer(openHighPorts);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
  }

  /** A server is off unless it is told to be on. It waits for its firewall, which it refers to only once it is public. */
  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const faults = new Faults(scope, "Server");
    const size = coresAndMemory(faults, spec.machine.name);
    faults.throwIfAny();
    const { storage, marker } = defineBootStorage(this.context, scope, spec);
    const firewall = this.context.firewalls.get(spec.firewallId);
    const server = new Server(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      ...size,
      power: true,
      storage: [{ objectUuid: storage.id }],
      userDataBase64: spec.userData === undefined ? undefined : base64(spec.userData),
      labels: tagList(spec.tags),
      dependsOn: filled(firewall ? [firewall] : []),
      lifecycle: { replaceTriggeredBy: [marker.address] },
    });
    return new ServerHandle(this.context, server, spec);
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const { provider } = this.context;
    const key = new Sshkey(scope, "Resource", { provider, name: spec.name, sshkey: spec.publicKey, labels: tagList(spec.tags) });
    return { sshKeyId: key.id, sshKeyName: key.name, dependencies: [] };
  }

  /** Never called, as the capability is not listed. */
  public definePlacementGroup(scope: Construct, _spec: PlacementGroupSpec): PlacementGroupHandle {
    return new Faults(scope, "PlacementGroup").refuse("strategy", undefined, "nothing, as gridscale has no placement groups");
  }
}
