import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { GIVEN, givenCatalogue } from "./catalogue";
import { SecaCompute } from "./compute";
import { Context } from "./context";
import { SecaNetwork } from "./network";
import { NO_GROUPS } from "./no-groups";
import type { SecaImage, SecaMachineType } from "./offers";
import { SecaStorage } from "./storage";
import { SecaProvider } from "../../../l1/seca/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { checkOneOf, checkPattern, checkResolved, checkSecret } from "../../core/checks";
import { Cloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import { checkTags } from "../../core/tags";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/** What the users of the distributions' own cloud images are called. */
const LOGIN_USERS = { ubuntu: "ubuntu", debian: "debian", rocky: "rocky", almalinux: "almalinux", fedora: "fedora", default: "root" };

/**
 * Properties of a SECA cloud.
 */
export interface SecaProps {
  /** The region, as the operator calls it. */
  readonly region: string;
  /** The tenant, as the operator calls it. */
  readonly tenant: string;
  /** The token, as a sensitive TerraformVariable: the provider reads no environment variable. */
  readonly token: string;
  /** The address of the operator's region service, `https://…/providers/seca.region`. */
  readonly regionUrl: string;
  /** The zones of the region, as the operator calls them. Servers that name none are put in the first. */
  readonly zones: string[];
  /** The name of the SKU of networks. */
  readonly networkSku: string;
  /** The name of the SKU of volumes and root disks that ask for none by `volumeType` and `rootVolumeType`. */
  readonly storageSku: string;
  /**
   * The name of a workspace that exists.
   *
   * @default - one of the cloud's own, defined when something needs it
   */
  readonly workspace?: string;
  /**
   * The machine types that `MachineType.needs` and `MachineType.named` find: instance SKUs.
   *
   * @default - none; `MachineType.described` needs no list
   */
  readonly machineTypes?: SecaMachineType[];
  /**
   * The images that `MachineImage.ubuntu` and its like find.
   *
   * @default - none; `MachineImage.named` needs no list
   */
  readonly images?: SecaImage[];
  /**
   * How the user that the image comes with is called, by distribution; `default` for the rest.
   *
   * @default - the names of the distributions' own cloud images
   */
  readonly loginUsers?: Record<string, string>;
  /**
   * The company that runs the cloud, as it signs contracts.
   *
   * @default - unknown
   */
  readonly operator?: string;
  /**
   * ISO 3166-1 alpha-2 code of the country where the data centres stand.
   *
   * @default - unknown
   */
  readonly country?: string;
  /**
   * The city or town, in its English spelling.
   *
   * @default - unknown
   */
  readonly city?: string;
  /**
   * Tags of everything on this cloud that can have tags.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * Experimental: any cloud that speaks the Sovereign European Cloud API. The provider is an alpha, and its attributes may change.
 *
 * @see https://github.com/eu-sovereign-cloud/terraform-provider-seca
 */
export class Seca extends Cloud {
  public readonly cloudName = "SECA";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue;
  public readonly shortfalls: Shortfall[] = NO_GROUPS;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the region is not known when the program runs, the token is written into the program, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: SecaProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "SecaProps", props);
    this.check(props);
    const { region, tenant, token, regionUrl, zones, country, city, operator, machineTypes = [], images = [] } = props;
    this.region = { name: region, country, city, zones: [...zones], ...GIVEN };
    this.zone = zones[0];
    this.tags = { ...props.tags };
    this.catalogue = givenCatalogue({ region: this.region, operator, machineTypes, images });
    const provider = new SecaProvider(this, "Provider", {
      alias: providerAlias(this, SecaProvider.tfResourceType),
      token,
      tenant: literal(tenant),
      region: literal(region),
      globalProviders: { regionV1: literal(regionUrl) },
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider, { network: literal(props.networkSku), storage: literal(props.storageSku) }, literal(props.workspace));
    this.compute = new SecaCompute(context, { ...LOGIN_USERS, ...props.loginUsers });
    this.network = new SecaNetwork(context);
    this.storage = new SecaStorage(context);
  }

  private check(props: SecaProps): void {
    const faults = new Faults(this, this.cloudName);
    if (checkResolved(faults, "region", props.region, "where a cloud stands must be known") && props.region.trim() === "") {
      faults.add("region", props.region, "the operator's name of the region");
    }
    if (checkResolved(faults, "zones", props.zones, "servers are put in them by name") && props.zones.length === 0) {
      faults.add("zones", props.zones, "at least one zone, as each server is in one");
    }
    checkSecret(faults, "token", props.token);
    checkPattern(faults, "regionUrl", props.regionUrl, /^https?:\/\/\S+$/, "the address of the operator's region service: https://…/providers/seca.region");
    for (const property of ["tenant", "networkSku", "storageSku"] as const) {
      checkPattern(faults, property, props[property], /\S/, "the operator's name");
    }
    props.machineTypes?.forEach(({ architecture }, index) => checkOneOf(faults, `machineTypes[${index}].architecture`, architecture, ["x86_64", "arm64"]));
    checkTags(props.tags ?? {}, faults);
    faults.throwIfAny();
  }
}
