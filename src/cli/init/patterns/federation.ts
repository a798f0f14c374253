import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import type { FederatedServers, ICloud, MachineImage, MachineType } from "../../../index";
import { Federation } from "../../../index";

/** What a union of clouds is made of. */
export interface UnionProps {
  /** The clouds, each of another operator. */
  readonly members: ICloud[];
  /** How large the servers are. */
  readonly machine: MachineType;
  /** What the servers start from. */
  readonly image: MachineImage;
}

/** One private network over all clouds, encrypted between them, and a server on each. */
export class Union extends Construct {
  public readonly servers: FederatedServers;

  public constructor(scope: Construct, id: string, { members, machine, image }: UnionProps) {
    super(scope, id);
    const federation = new Federation(this, "federation", { members, overlay: { image } });
    this.servers = federation.servers("servers", { count: members.length, machine, image });
    new TerraformOutput(this, "addresses", { value: this.servers.all.map((server) => server.privateIp) });
  }
}
