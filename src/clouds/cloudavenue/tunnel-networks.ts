import type { Construct } from "constructs";
import { Faults } from "../../core/faults";

/**
 * Which networks have a VPN gateway, and which have servers with public addresses. None has both: the edge gateway would translate the address of such
 * a server before it looks whether a packet is meant for a tunnel, and no source tells that anything takes it out of its own translation.
 */
export class TunnelNetworks {
  private readonly gateways = new Map<string, string>();
  private readonly publicServers = new Map<string, string>();

  /**
   * Takes note of a server with a public address.
   *
   * @throws ValidationError when its network has a VPN gateway
   */
  public noteServer(server: Construct, network: Construct): void {
    const gateway = this.gateways.get(network.node.path);
    if (gateway !== undefined) {
      new Faults(server, "Server").refuse("publicIp", true, `nothing, as ${gateway} leads tunnels into its network, and public addresses are translated before them`);
    }
    this.publicServers.set(network.node.path, server.node.path);
  }

  /**
   * Takes note of a VPN gateway.
   *
   * @throws ValidationError when a server of the network has a public address
   */
  public noteGateway(gateway: Construct, network: Construct): void {
    const server = this.publicServers.get(network.node.path);
    if (server !== undefined) {
      new Faults(gateway, "VpnGateway").refuse("network", network.node.path, `a network whose servers have no public addresses, as that of ${server} is translated before tunnels`);
    }
    this.gateways.set(network.node.path, gateway.node.path);
  }
}
