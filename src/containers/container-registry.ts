import { Token } from "cdktf";
import type { Construct } from "constructs";
import { ContainerCapability } from "./capabilities";
import type { Need } from "../core/capability";
import { requireCapabilities } from "../core/capability";
import { checkPattern } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { RemovalPolicy } from "../core/removal-policy";

/**
 * A place that container images are pushed to and pulled from.
 */
export interface IContainerRegistry extends IPortable {
  /** The cloud's identifier. */
  readonly registryId: string;
  /** Host and path that the names of its images begin with, without a scheme: `rg.fr-par.scw.cloud/shop`. */
  readonly endpoint: string;
  /**
   * The full name of an image in it. The image has to be pushed there by other means. A repository may stand in a folder, `shop/web`, and
   * must where the cloud's registries have projects.
   */
  imageName(repository: string, tag?: string): string;
}

/**
 * Properties of a registry.
 */
export interface ContainerRegistryProps {
  /**
   * Whether everybody may pull.
   *
   * @default false
   */
  readonly publicRead?: boolean;
  /**
   * What happens when the registry leaves the program: its images go with it.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The name at the cloud. On most clouds it must differ from everybody else's.
   *
   * @default - made from the construct path, with a suffix where names are global (context `archipel:nameSeed` changes it)
   */
  readonly name?: string;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A registry that exists.
 */
export interface ContainerRegistryAttributes {
  /** The cloud's identifier. */
  readonly registryId: string;
  /** Host and path that the names of its images begin with, without a scheme. */
  readonly endpoint: string;
}

/** @internal */
abstract class ContainerRegistryBase extends PortableConstruct implements IContainerRegistry {
  public abstract readonly registryId: string;
  public abstract readonly endpoint: string;
  /** @internal */
  protected readonly _needsProject: boolean = false;

  public imageName(repository: string, tag: string = "latest"): string {
    const faults = new Faults(this, "ContainerRegistry");
    if (this._needsProject && typeof repository === "string" && !Token.isUnresolved(repository) && !repository.includes("/")) {
      faults.add("repository", repository, `a project and a name within it, as this registry has projects: shop/${repository}`);
    }
    checkPattern(faults, "repository", repository, /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/, "small letters and digits, and . _ / - between them");
    checkPattern(faults, "tag", tag, /^\w[\w.-]{0,127}$/, "1 to 128 letters, digits, _ . and -, not beginning with . or -");
    faults.throwIfAny();
    return `${this.endpoint}/${repository}:${tag}`;
  }
}

/**
 * A registry for container images.
 *
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pull
 */
export class ContainerRegistry extends ContainerRegistryBase {
  /** A registry that exists. */
  public static fromContainerRegistryAttributes(scope: Construct, id: string, attributes: ContainerRegistryAttributes): IContainerRegistry {
    return new ImportedContainerRegistry(scope, id, attributes);
  }

  public readonly registryId: string;
  public readonly endpoint: string;
  /** @internal */
  protected readonly _needsProject: boolean;

  /**
   * @throws ValidationError when the name is wrong
   * @throws CapabilityError when the cloud has no such registries
   */
  public constructor(scope: Construct, id: string, props: ContainerRegistryProps = {}) {
    super(scope, id, Given.of("ContainerRegistryProps", props));
    const driver = this.cloud.containers;
    requireCapabilities(this, "ContainerRegistry", this.cloud, driver, needsOf(props));
    const faults = new Faults(this, "ContainerRegistry");
    const name = nameFor(this, this.cloud, "containerRegistry", props.name, faults);
    faults.throwIfAny();
    const { publicRead = false, removalPolicy = RemovalPolicy.DESTROY } = props;
    const handle = driver!.defineRegistry(this, { name, publicRead, removalPolicy });
    this.registryId = handle.registryId;
    this.endpoint = handle.endpoint;
    keepData(this, props.removalPolicy);
    this._needsProject = handle.needsProject ?? false;
  }
}

class ImportedContainerRegistry extends ContainerRegistryBase {
  public readonly registryId: string;
  public readonly endpoint: string;

  public constructor(scope: Construct, id: string, attributes: ContainerRegistryAttributes) {
    super(scope, id, Given.of("ContainerRegistryAttributes", attributes, () => undefined));
    this.registryId = literalText(attributes.registryId);
    this.endpoint = literalText(attributes.endpoint);
  }
}

function needsOf(props: ContainerRegistryProps): Need[] {
  const needs: Need[] = [{ capability: ContainerCapability.REGISTRY, property: "ContainerRegistry" }];
  if (props.publicRead === true) {
    needs.push({ capability: ContainerCapability.REGISTRY_PUBLIC, property: "publicRead" });
  }
  return needs;
}
