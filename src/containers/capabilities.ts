import { Capability } from "../core/capability";

/**
 * What a driver of containers may be able to do.
 */
export class ContainerCapability {
  /** Registries at all. */
  public static readonly REGISTRY = Capability.of("containers.registry", "registries for container images");
  /** Anonymous pulling. */
  public static readonly REGISTRY_PUBLIC = Capability.of("containers.registry.public", "registries that everybody may pull from");
  /** Applications at all: an image, a port, environment, a URL with TLS. */
  public static readonly APP = Capability.of("containers.app", "containers that the cloud runs by itself");
  /** Secrets in the environment. */
  public static readonly APP_SECRET_ENVIRONMENT = Capability.of("containers.app.secret-environment", "containers with secrets in their environment");
  /** Another command than the image's. */
  public static readonly APP_COMMAND = Capability.of("containers.app.command", "containers that run another command than their image's");
  /** Processors and memory. */
  public static readonly APP_SIZE = Capability.of("containers.app.size", "containers of a chosen number of processors and size of memory");
  /** Fewest and most instances. */
  public static readonly APP_SCALE = Capability.of("containers.app.scale", "containers with a chosen fewest and most instances");
  /** Longest request. */
  public static readonly APP_TIMEOUT = Capability.of("containers.app.timeout", "containers with a limit to the length of a request");
  /** Only with the cloud's credentials. */
  public static readonly APP_PRIVATE = Capability.of("containers.app.private", "containers that answer to the cloud's credentials only");
  /** A name of one's own. */
  public static readonly APP_DOMAIN_NAME = Capability.of("containers.app.domain-name", "containers under a name of one's own, with TLS");
  /** Restarts by HTTP. */
  public static readonly APP_HEALTH_CHECK = Capability.of("containers.app.health-check", "containers that are restarted when a page of theirs fails");
  /** A way into a private network. */
  public static readonly APP_NETWORK = Capability.of("containers.app.network", "containers that reach a private network");
  /** Labels. */
  public static readonly APP_TAGS = Capability.of("containers.app.tags", "tags on containers");

  private constructor() {}
}
