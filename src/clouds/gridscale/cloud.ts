import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { CATALOGUE } from "./catalogue";
import { GridscaleCompute } from "./compute";
import { Context } from "./context";
import { GridscaleDatabase } from "./databases";
import { GridscaleNetwork } from "./network";
import { REGIONS } from "./regions";
import { GridscaleStorage } from "./storage";
import { GridscaleProvider } from "../../../l1/gridscale/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { checkRegion, checkSecretsAndTags } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { IDatabaseDriver } from "../../databases/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of a gridscale cloud.
 */
export interface GridscaleProps {
  /** The location that the project belongs to: `de/fra`. The provider is not told, as a token is of one project; it decides the country. */
  readonly region: string;
  /**
   * The user's identifier that goes with the token.
   *
   * @default - GRIDSCALE_UUID
   */
  readonly userUuid?: string;
  /**
   * The API token, as a sensitive TerraformVariable.
   *
   * @default - GRIDSCALE_TOKEN
   */
  readonly token?: string;
  /**
   * The address of the API, of gridscale's partners.
   *
   * @default - GRIDSCALE_URL, or gridscale's own
   */
  readonly apiUrl?: string;
  /**
   * Whether servers may have public addresses, although their ports 32768 to 65535 of TCP and UDP stay open to everybody: gridscale's firewalls
   * know no connections, and answers come in by those ports. Nothing may listen there that is not meant for all.
   *
   * @default false - public addresses are refused
   */
  readonly openHighPorts?: boolean;
  /**
   * Tags of everything on this cloud that can have tags.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * gridscale: one project.
 *
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/index.html.markdown
 */
export class Gridscale extends Cloud {
  public readonly cloudName = "gridscale";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly databases?: IDatabaseDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the location is not known, a token is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: GridscaleProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "GridscaleProps", props);
    this.region = this.checked(props);
    this.tags = { ...props.tags };
    const provider = new GridscaleProvider(this, "Provider", {
      alias: providerAlias(this, GridscaleProvider.tfResourceType),
      uuid: literal(props.userUuid),
      token: props.token,
      apiUrl: literal(props.apiUrl),
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider);
    const openHighPorts = props.openHighPorts ?? false;
    this.compute = new GridscaleCompute(context, openHighPorts);
    this.network = new GridscaleNetwork(context, openHighPorts);
    this.storage = new GridscaleStorage(context);
    this.databases = new GridscaleDatabase(context);
  }

  private checked(props: GridscaleProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = checkRegion(faults, props.region, REGIONS);
    checkSecretsAndTags(faults, { token: props.token }, props.tags);
    faults.throwIfAny();
    return region!;
  }
}
