import type { TerraformProvider } from "cdktf";
import { Token } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { CATALOGUE } from "./catalogue";
import { CloudAvenueCompute } from "./compute";
import type { Context, Place } from "./context";
import { gatewayReference } from "./context";
import { Firewalls } from "./firewall";
import { checkOwner, noteOwner } from "./gateway-owners";
import { CloudAvenueLoadBalancing } from "./load-balancing";
import { CloudAvenueNetwork } from "./network";
import { Perimeter } from "./perimeter";
import { PlacementGroups } from "./placement";
import { REGIONS, hasBuckets, siteOf } from "./regions";
import { CloudAvenueStorage } from "./storage";
import { TunnelNetworks } from "./tunnel-networks";
import { VApps } from "./vapps";
import { Volumes } from "./volumes";
import { CloudavenueProvider } from "../../../l1/cloudavenue/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { checkSecret } from "../../core/checks";
import { Cloud } from "../../core/cloud";
import { checkRegion } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of a Cloud Avenue cloud.
 */
export interface CloudAvenueProps {
  /**
   * The site that the organization belongs to: `vdr` (Val-de-Reuil), `chr` (Chartres) or `vdr-cha` (both). The provider is not told, as an organization
   * is of one site; it decides the country.
   */
  readonly region: string;
  /** The name of the vDC, the capacity that servers, disks and networks without a way out take. It must exist. */
  readonly vdc: string;
  /**
   * The edge gateway that networks stand behind, by its name (`tn01e02ocb0001234spt101`) or its identifier (`urn:vcloud:gateway:…`). It must exist, and
   * belong to the vDC, not to a group of several.
   */
  readonly edgeGateway: string;
  /**
   * Whether the firewall of the edge gateway belongs to this cloud of this program, and to nobody else.
   *
   * A gateway has one list of rules, and the provider writes it as a whole. When this is true, **all other rules of the gateway are lost** with the
   * first deployment that needs one, what no rule lets in is dropped for everything behind the gateway, and **all rules are deleted** when the last
   * construct that needs one leaves the program. One cloud of one program may say so for a gateway.
   *
   * @default false - public addresses, `Egress.NAT` and firewall rules are refused; servers on private networks are not
   */
  readonly ownsFirewall?: boolean;
  /**
   * The organization, `cav01ev01ocb0001234`.
   *
   * The provider lets the environment decide: where CLOUDAVENUE_ORG is set, this is ignored, and likewise for the user and the password. Two
   * clouds of different organizations work only where CLOUDAVENUE_ORG, CLOUDAVENUE_USERNAME and CLOUDAVENUE_PASSWORD are not set.
   *
   * @default - CLOUDAVENUE_ORG
   */
  readonly organization?: string;
  /**
   * The user's name.
   *
   * @default - CLOUDAVENUE_USERNAME
   */
  readonly user?: string;
  /**
   * The user's password, as a sensitive TerraformVariable.
   *
   * @default - CLOUDAVENUE_PASSWORD
   */
  readonly password?: string;
  /**
   * The address of the API.
   *
   * @default - CLOUDAVENUE_URL, or the one of the organization's site
   */
  readonly apiUrl?: string;
}

/**
 * Cloud Avenue of Orange: one vDC behind one edge gateway.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/index.md
 */
export class CloudAvenue extends Cloud {
  public readonly cloudName = "Cloud Avenue";
  public readonly region: Region;
  public readonly zone?: string;
  /** Nothing on Cloud Avenue has tags. */
  public readonly tags: Record<string, string> = {};
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the site is not known, the organization is of another one, a password is written into the program, or another cloud
   * owns the gateway's firewall
   */
  public constructor(scope: Construct, id: string, props: CloudAvenueProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "CloudAvenueProps", props);
    this.region = this.checked(props);
    const provider = new CloudavenueProvider(this, "Provider", {
      alias: providerAlias(this, CloudavenueProvider.tfResourceType),
      org: literal(props.organization),
      user: literal(props.user),
      password: props.password,
      url: literal(props.apiUrl),
    });
    this.terraformProvider = provider;
    const place: Place = { cloud: this, provider, vdc: literal(props.vdc), gateway: gatewayReference(props.edgeGateway) };
    const perimeter = props.ownsFirewall ? new Perimeter(place) : undefined;
    const context: Context = {
      ...place,
      vapps: new VApps(place),
      firewalls: new Firewalls(place, perimeter),
      placementGroups: new PlacementGroups(place),
      volumes: new Volumes(place),
      tunnels: new TunnelNetworks(),
    };
    this.compute = new CloudAvenueCompute(context, perimeter !== undefined);
    this.network = new CloudAvenueNetwork(context, perimeter);
    this.loadBalancing = new CloudAvenueLoadBalancing(context, perimeter);
    this.storage = new CloudAvenueStorage(context, hasBuckets(this.region.name, knownText(props.organization)));
  }

  private checked(props: CloudAvenueProps): Region {
    const faults = new Faults(this, this.cloudName);
    const { organization, edgeGateway } = props;
    const region = checkRegion(faults, props.region, REGIONS);
    const site = siteOf(knownText(organization) ?? "");
    if (region !== undefined && site !== undefined && site.region !== region.name) {
      faults.add("organization", organization, `an organization of ${region.name}, and this one is of ${site.region}`);
    }
    checkSecret(faults, "password", props.password);
    if (props.ownsFirewall) {
      checkOwner(faults, this, edgeGateway);
    }
    faults.throwIfAny();
    if (props.ownsFirewall) {
      noteOwner(this, edgeGateway);
    }
    return region!;
  }
}

function knownText(text: string | undefined): string | undefined {
  return Token.isUnresolved(text) ? undefined : text;
}
