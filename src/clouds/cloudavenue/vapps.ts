import { Token } from "cdktf";
import { Construct } from "constructs";
import type { Place } from "./context";
import { NAME_RULES } from "./name-rules";
import type { NetworkAddresses } from "./network-addresses";
import { Vapp } from "../../../l1/cloudavenue/vapp";
import { VappOrgNetwork } from "../../../l1/cloudavenue/vapp-org-network";
import { Faults } from "../../core/faults";
import { physicalName } from "../../core/names";
import { noteOwnResources } from "../../core/own-resources";
import { tokenDigest } from "../../core/token-digest";

/** A vApp with one network in it: where the servers of that network stand. */
export interface VAppPlace {
  readonly network: ServerNetwork;
  readonly vappName: string;
  /** The network as servers of the vApp name it: by the resource that brought it in, so that they wait for it. */
  readonly networkName: string;
}

/** What servers need to know of a network. */
export interface ServerNetwork {
  readonly scope: Construct;
  readonly name: string;
  /** Whether the edge gateway is behind it. One that was made elsewhere is taken to be. */
  readonly routed: boolean;
  /** Who has which address. @default - others put servers there, too, so that the cloud picks addresses */
  readonly addresses?: NetworkAddresses;
}

/**
 * The vApps of a cloud, one for each network with servers. The provider turns a whole vApp off to take a network out of it, so none holds two, and a
 * network that goes takes along what nobody could reach.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/vapp_org_network.md
 */
export class VApps {
  private readonly networks = new Map<string, ServerNetwork>();
  private readonly made = new Map<string, VAppPlace>();

  public constructor(private readonly place: Place) {}

  /** Takes note of a network of the program. */
  public know(networkId: string, network: ServerNetwork): void {
    this.networks.set(networkId, network);
  }

  /** A network of the program. */
  public known(networkId: string): ServerNetwork | undefined {
    return this.networks.get(networkId);
  }

  /** Where servers of a network stand; defined when the first one does. */
  public of(networkId: string): VAppPlace {
    const made = this.made.get(networkId) ?? this.define(networkId, this.networks.get(networkId) ?? this.existing(networkId));
    this.made.set(networkId, made);
    return made;
  }

  private define(networkName: string, serverNetwork: ServerNetwork): VAppPlace {
    const { scope, name } = serverNetwork;
    const { provider, vdc } = this.place;
    const vapp = new Vapp(scope, "VApp", { provider, vdc, name });
    const network = new VappOrgNetwork(scope, "VAppNetwork", { provider, vdc, vappName: vapp.name, networkName });
    return { network: serverNetwork, vappName: vapp.name, networkName: network.networkName };
  }

  /** A network that was made elsewhere has its vApp under the cloud. */
  private existing(networkId: string): ServerNetwork {
    const cloud = this.place.cloud as unknown as Construct;
    noteOwnResources(cloud, "ExistingNetworks");
    const all = cloud.node.tryFindChild("ExistingNetworks") ?? new Construct(cloud, "ExistingNetworks");
    const id = Token.isUnresolved(networkId) ? tokenDigest(cloud, [networkId]) : networkId.replace(/[\s/]+/g, "-");
    const scope = new Construct(all as Construct, id);
    return { scope, name: physicalName(scope, NAME_RULES.default, undefined, new Faults(scope, "Network")), routed: true };
  }
}
