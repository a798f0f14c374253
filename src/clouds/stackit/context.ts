import type { SecurityGroupHandle } from "./security-group";
import type { StackitProvider } from "../../../l1/stackit/provider";
import type { ICloud } from "../../core/cloud";

/** What the drivers of one cloud share. */
export class Context {
  /** The address blocks of the program's networks, by identifier. */
  public readonly blocks = new Map<string, () => string>();
  /** The firewalls of the program, by identifier. */
  public readonly firewalls = new Map<string, SecurityGroupHandle>();

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: StackitProvider,
    public readonly projectId: string,
    /** The availability zone of what names none. */
    public readonly zone: string,
  ) {}

  /** What every resource is told. */
  public get place(): { readonly provider: StackitProvider; readonly projectId: string } {
    return { provider: this.provider, projectId: this.projectId };
  }

  /** Opts into what the provider calls beta, once something of it is used. */
  public useBeta(): void {
    this.provider.enableBetaResources = true;
  }
}
