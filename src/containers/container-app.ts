import { Fn, TerraformResource, Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { ContainerCapability } from "./capabilities";
import { appNeeds, checkApp, checkDomainName } from "./container-app-checks";
import type { AddDomainNameOptions, ContainerAppAttributes, ContainerAppProps } from "./container-app-props";
import type { ContainerHealthCheckSpec, IContainerAppHandle } from "./driver";
import { requireCapabilities } from "../core/capability";
import { announceEndpoint } from "../core/endpoints";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalList, literalMap, literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";
import { tokenDigest } from "../core/token-digest";
import { warnOfUnsaidExposure } from "../core/unsaid";
import type { ISubnet } from "../network/subnet";

/**
 * A container that the cloud runs by itself, without a server to look after.
 */
export interface IContainerApp extends IPortable {
  /** The cloud's identifier. */
  readonly containerAppId: string;
  /** Where the cloud serves it, `https://…`. */
  readonly url: string;
  /** The host of `url`: what a CNAME record of a name of one's own points at. */
  readonly hostName: string;
}

const DEFAULT_MAX_SCALE = 5;
/** Slow starts count on the number of failures, so it is large; a check is short. */
const HEALTH_CHECK: Omit<ContainerHealthCheckSpec, "path"> = { intervalSeconds: 10, timeoutSeconds: 5, failures: 30 };

/**
 * An application: an image, a port, an environment, and the cloud does the rest: instances as requests come, a name, TLS.
 *
 * Clouds that run no containers refuse it; `ContainerHost` runs the same definition on servers there, when the program says so.
 */
export class ContainerApp extends PortableConstruct implements IContainerApp {
  /** An application that exists. */
  public static fromContainerAppAttributes(scope: Construct, id: string, attributes: ContainerAppAttributes): IContainerApp {
    return new ImportedContainerApp(scope, id, attributes);
  }

  public readonly containerAppId: string;
  public readonly url: string;
  private readonly handle: IContainerAppHandle;
  private readonly domainNames = new Set<string>();

  /**
   * @throws ValidationError when properties are wrong
   * @throws CapabilityError when the cloud runs no such containers
   * @throws CloudMismatchError when the network or subnet is of another cloud
   */
  public constructor(scope: Construct, id: string, props: ContainerAppProps) {
    super(scope, id, Given.of("ContainerAppProps", props));
    this.requireSameCloud("network", props.network);
    this.requireSameCloud("subnet", props.subnet);
    const driver = this.cloud.containers;
    requireCapabilities(this, "ContainerApp", this.cloud, driver, appNeeds(props));
    const faults = new Faults(this, "ContainerApp");
    checkApp(faults, props, driver!.limits);
    const subnet = this.subnetOf(props, faults);
    const name = nameFor(this, this.cloud, "containerApp", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    const { image, port, environment = {}, secretEnvironment = {}, minScale = 0, healthCheckPath, publicAccess = true } = props;
    const { command, args, vcpus, memoryMib, timeoutSeconds } = props;
    const maxScale = props.maxScale ?? (Token.isUnresolved(minScale) ? undefined : Math.max(DEFAULT_MAX_SCALE, minScale));
    this.handle = driver!.defineApp(this, {
      name, image, port, secretEnvironment, vcpus, memoryMib, timeoutSeconds, publicAccess, minScale, tags,
      environment: literalMap(environment),
      command: literalList(command),
      args: literalList(args),
      maxScale: maxScale ?? Token.asNumber(Fn.max([DEFAULT_MAX_SCALE, minScale])),
      healthCheck: healthCheckPath === undefined ? undefined : { path: literalText(healthCheckPath), ...HEALTH_CHECK },
      subnetId: subnet?.subnetId,
    });
    this.containerAppId = this.handle.containerAppId;
    warnOfUnsaidExposure(this, "publicAccess", props.publicAccess, "answers everybody");
    this.url = this.handle.url;
    announceEndpoint(this, "url", () => this.url);
    if (props.domainName !== undefined) {
      this.addDomainName(props.domainName);
    }
  }

  public get hostName(): string {
    return this.handle.hostName;
  }

  /**
   * Serves it under a name of one's own, too, with a certificate that the cloud makes. A CNAME record from the name to `hostName` must
   * exist before: give what defines it as `after`. Adding the same name twice is the same as once.
   *
   * @throws ValidationError when it is no host name
   * @throws CapabilityError when the cloud serves no names of others
   */
  public addDomainName(domainName: string, options: AddDomainNameOptions = {}): void {
    this.checkCall("ContainerApp.addDomainName", { domainName, options });
    const needs = [{ capability: ContainerCapability.APP_DOMAIN_NAME, property: "addDomainName" }];
    requireCapabilities(this, "ContainerApp", this.cloud, this.cloud.containers, needs);
    const faults = new Faults(this, "ContainerApp");
    checkDomainName(faults, "addDomainName", domainName);
    faults.throwIfAny();
    const id = `Domain-${Token.isUnresolved(domainName) ? tokenDigest(this, [domainName]) : domainName.toLowerCase()}`;
    if (!this.domainNames.has(id)) {
      this.domainNames.add(id);
      this.handle.addDomainName(this, { id, domainName, dependencies: (options.after ?? []).flatMap(resourcesBelow) });
    }
  }

  private subnetOf({ network, subnet }: ContainerAppProps, faults: Faults): ISubnet | undefined {
    if (network !== undefined && subnet !== undefined && subnet.network !== network) {
      faults.add("subnet", subnet.node.path, `a subnet of the network ${network.node.path}`);
    }
    const subnets = network?.subnets ?? [];
    if (network !== undefined && subnet === undefined && subnets.length === 0) {
      faults.add("network", network.node.path, "a network with a subnet; of a network that exists, give the subnet");
    }
    return subnet ?? subnets.find(({ zone }) => zone !== undefined && zone === this.cloud.zone) ?? subnets[0];
  }
}

function resourcesBelow(construct: IConstruct): TerraformResource[] {
  return construct.node.findAll().filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node));
}

class ImportedContainerApp extends PortableConstruct implements IContainerApp {
  public readonly containerAppId: string;
  public readonly url: string;

  public constructor(scope: Construct, id: string, attributes: ContainerAppAttributes) {
    super(scope, id, Given.of("ContainerAppAttributes", attributes, () => undefined));
    this.containerAppId = literalText(attributes.containerAppId);
    this.url = attributes.url;
  }

  public get hostName(): string {
    return Token.isUnresolved(this.url) ? Token.asString(Fn.element(Fn.split("/", this.url), 2)) : new URL(this.url).host;
  }
}
