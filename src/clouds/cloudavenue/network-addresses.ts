import type { Construct } from "constructs";
import { Faults } from "../../core/faults";
import { AddressPlan } from "../../families/addresses/address-plan";

/**
 * Who has which address of a network. The program picks them and the cloud does not: what refers to an address then waits for no server, and can be
 * taken out of the gateway's rules before the server goes.
 */
export class NetworkAddresses {
  private plan: AddressPlan;
  private isTaken = false;

  public constructor(
    cidr: string,
    /** The path of the cloud. */
    private readonly root: string,
  ) {
    this.plan = new AddressPlan(cidr, root);
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
  }

  /**
   * The address of a server, or what else `subject` says: the chosen one, else the one of its place in the tree.
   *
   * @throws ValidationError when another construct has it
   */
  public take(scope: Construct, chosen: string | undefined, subject = "Server"): string {
    this.isTaken = true;
    return this.plan.take(scope, subject, chosen);
  }
}
