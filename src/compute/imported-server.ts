import type { Construct } from "constructs";
import type { IServer, ServerAttributes } from "./server";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { PortableConstruct } from "../core/portable";

/** A server that exists; it shows what the program says of it. */
export class ImportedServer extends PortableConstruct implements IServer {
  public readonly serverId: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: ServerAttributes,
  ) {
    super(scope, id, Given.of("ServerAttributes", attributes, () => undefined));
    this.serverId = literalText(attributes.serverId);
  }

  public get privateIp(): string {
    return this.known("privateIp", this.attributes.privateIp);
  }

  public get publicIp(): string {
    return this.known("publicIp", this.attributes.publicIp);
  }

  public get networkInterfaceId(): string {
    return this.known("networkInterfaceId", this.attributes.networkInterfaceId);
  }

  /** Whether it may forward is decided where it is defined. */
  public allowForwarding(_cidr: string): void {}

  private known(property: string, value: string | undefined): string {
    const faults = new Faults(this, "Server");
    if (value === undefined) {
      faults.add(property, undefined, `Server.fromServerAttributes(scope, id, { serverId, ${property} })`);
    }
    faults.throwIfAny();
    return value!;
  }
}
