import { Annotations, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { idNumber } from "./ids";
import type { Network } from "../../../l1/hcloud/network";
import { NetworkRoute } from "../../../l1/hcloud/network-route";
import { NetworkSubnet } from "../../../l1/hcloud/network-subnet";
import type { Block } from "../../core/cidr";
import { contains, knownBlock, parseBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import type { INetworkHandle, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { RouteTelling } from "../../network/driver";

/** RFC 1918. The API takes no other address blocks for networks and routes: https://docs.hetzner.cloud/reference/cloud#networks-create-a-network */
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
/** The smallest network, on the same page. */
const LONGEST_PREFIX = 24;

/** @throws ValidationError when the API would refuse the block */
export function checkNetworkBlock(scope: Construct, cidr: string): void {
  const faults = new Faults(scope, "Network");
  const block = knownBlock(cidr);
  if (block !== undefined && (!isPrivate(block) || block.prefixLength > LONGEST_PREFIX)) {
    faults.add("cidr", cidr, `a block of /${LONGEST_PREFIX} or larger within ${PRIVATE.join(", ")}, as Hetzner's networks are no others`);
  }
  faults.throwIfAny();
}

/** A network and what is cut out of it. */
export class NetworkHandle implements INetworkHandle {
  public readonly networkId: string;
  public readonly routeTelling = RouteTelling.FIRST_ADDRESS;

  public constructor(
    private readonly context: Context,
    network: Network,
  ) {
    this.networkId = network.id;
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const subnet = new NetworkSubnet(scope, "Resource", {
      provider: this.context.provider,
      networkId: idNumber(scope, "Subnet", "network", this.networkId),
      type: "cloud",
      networkZone: this.context.networkZone,
      ipRange: spec.cidr,
    });
    return { subnetId: subnet.id, dependencies: [] };
  }

  /**
   * Servers are told the way to their network alone, so whoever is to use the route has to be told of it, too.
   *
   * @see https://docs.hetzner.com/cloud/networks/changes/dhcp-bugfix
   */
  public addRoute(scope: Construct, spec: RouteSpec): void {
    const { destination } = spec;
    const block = knownBlock(destination);
    if (block !== undefined && !isPrivate(block)) {
      new Faults(scope, "Route").refuse("destination", destination, `a block within ${PRIVATE.join(", ")}, as Hetzner's networks route to no others`);
    }
    new NetworkRoute(scope, "Resource", {
      provider: this.context.provider,
      networkId: idNumber(scope, "Route", "network", this.networkId),
      destination,
      gateway: spec.nextHopAddress,
    });
    if (!spec.isTold) {
      Annotations.of(scope).addWarning(
        `Hetzner tells servers the way to their own network only: those that use this route need one to ${describe(destination)} over the network's first address, by cloud-init`,
      );
    }
  }
}

function isPrivate(block: Block): boolean {
  return PRIVATE.some((own) => contains(parseBlock(own)!, block));
}

function describe(cidr: string): string {
  return Token.isUnresolved(cidr) ? "its destination" : cidr;
}
