import type { Construct } from "constructs";
import { computeOffer } from "./capabilities";
import type { Context } from "./context";
import { ServerHandle } from "./server";
import { MAX_GIB } from "./sizes";
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
import { CodedError } from "../../core/coded-error";

/** Incus' instances. */
export class IncusCompute implements IComputeDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;
  /** Incus keeps it in its database and states no limit. */
  public readonly maxUserDataBytes = Number.MAX_SAFE_INTEGER;
  public readonly maxRootDiskGib = MAX_GIB;
  public readonly loginUsers: Record<string, string>;

  public constructor(private readonly context: Context) {
    const { capabilities, shortfalls } = computeOffer(context.settings);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
    this.loginUsers = context.settings.loginUsers;
  }

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    return new ServerHandle(scope, this.context, spec);
  }

  /** Incus keeps no keys: a server is told the text. */
  public defineSshKey(_scope: Construct, spec: SshKeySpec): SshKeyRef {
    return { sshKeyId: spec.publicKey, sshKeyName: spec.name, dependencies: [] };
  }

  /** @throws Error as no capability lets anybody come here */
  public definePlacementGroup(_scope: Construct, _spec: PlacementGroupSpec): PlacementGroupHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "Incus has no placement groups");
  }
}
