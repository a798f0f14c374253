import type { Construct } from "constructs";
import { addressBlock } from "./address-block";
import { Faults } from "../../core/faults";
import { AddressPlan } from "../../families/addresses/address-plan";

/**
 * Who has which address of a network. The program picks them and the cloud does not: what refers to an address then waits for no server, and can be
 * taken out of the gateway's rules before the server goes.
 */
export class NetworkAddresses {
  private plan: AddressPlan;
  private gateway: string;
  private isTaken = false;

  public constructor(
    cidr: string,
    /** The path of the cloud. */
    private readonly root: string,
  ) {
    this.plan = new AddressPlan(cidr, root);
    this.gateway = addressBlock(cidr).gateway;
  }

  /**
   * The network has another block: that of its one subnet.
   *
   * @throws ValidationError when servers have addresses of the other one
   */
  public moveTo(scope: Construct, cidr: string): void {
    if (this.isTaken) {
      new Faults(scope, "Subnet").refuse("cidr", cidr, "a subnet that comes before the servers of its network, as the network takes its address block");
    }
    this.plan = new AddressPlan(cidr, this.root);
    this.gateway = addressBlock(cidr).gateway;
  }

  /**
   * The address of a server: the chosen one, else the one of its place in the tree.
   *
   * @throws ValidationError when it is the gateway's, or another server has it
   */
  public take(scope: Construct, chosen: string | undefined): string {
    if (chosen === this.gateway) {
      new Faults(scope, "Server").refuse("privateIp", chosen, "any other address, as this is the gateway's");
    }
    this.isTaken = true;
    return this.plan.take(scope, "Server", chosen);
  }
}
