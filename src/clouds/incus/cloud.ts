import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { AddressPool } from "./address-pool";
import { GIVEN, catalogueOf } from "./catalogue";
import { checkProps } from "./checks";
import { IncusCompute } from "./compute";
import { Context } from "./context";
import { LOGIN_USERS } from "./images";
import { IncusNetwork } from "./network";
import type { IncusProps } from "./props";
import { IncusServerKind } from "./server-kind";
import { IncusStorage } from "./storage";
import { IncusProvider } from "../../../l1/incus/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { literal, literalText } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/** What a server is called by the provider when the program gives its address alone. */
const REMOTE = "incus";

/**
 * Incus: one project of one server or cluster, your own machine or rack.
 *
 * @see https://linuxcontainers.org/incus/docs/main/
 */
export class Incus extends Cloud {
  public readonly cloudName = "Incus";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when a property is wrong, or the token is written into the program
   */
  public constructor(scope: Construct, id: string, props: IncusProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "IncusProps", props);
    checkProps(this, props);
    const remote = props.remote ?? (props.address === undefined ? undefined : REMOTE);
    const { members, country, city } = props;
    this.region = { name: props.region ?? remote ?? REMOTE, country, city, zones: members, ...GIVEN };
    this.zone = props.zone;
    this.tags = { ...props.tags };
    this.catalogue = catalogueOf(this.region, props.architecture ?? "x86_64", props.images);
    this.terraformProvider = new IncusProvider(this, "Provider", {
      alias: providerAlias(this, IncusProvider.tfResourceType),
      defaultRemote: literal(remote),
      remote: props.address === undefined ? undefined : [{ name: literalText(remote!), address: literalText(props.address), token: props.token }],
      configDir: literal(props.configDir),
      acceptRemoteCertificate: props.acceptCertificate,
      generateClientCertificates: props.generateClientCertificate,
    });
    const context = new Context(this, this.terraformProvider, this.settingsOf(props));
    this.compute = new IncusCompute(context);
    this.network = new IncusNetwork(context);
    this.storage = new IncusStorage(context);
  }

  private settingsOf(props: IncusProps) {
    const { project, uplink, storagePool = "default", publicAddresses = [], fixedAddresses = {}, members, bucketEndpoint } = props;
    const addressed = publicAddresses.length > 0 || Object.keys(fixedAddresses).length > 0;
    return {
      project: literal(project),
      home: JSON.stringify([props.remote, props.address, project]),
      uplink: literal(uplink),
      storagePool: literalText(storagePool),
      kind: props.servers ?? IncusServerKind.VIRTUAL_MACHINE,
      bucketPool: literalText(props.bucketPool ?? storagePool),
      fileSharePool: literalText(props.fileSharePool ?? storagePool),
      bucketEndpoint: bucketEndpoint?.replace(/\/$/, ""),
      loginUsers: { ...LOGIN_USERS, ...props.loginUsers },
      clustered: members !== undefined,
      addresses: addressed ? new AddressPool(this, publicAddresses, fixedAddresses) : undefined,
    };
  }
}
