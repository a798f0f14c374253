import { Fn, Op, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { memoryBytes } from "./sizes";
import type { ContainerLivenessProbe } from "../../../l1/scaleway/container";
import { Container } from "../../../l1/scaleway/container";
import { ContainerDomain } from "../../../l1/scaleway/container-domain";
import { ContainerNamespace } from "../../../l1/scaleway/container-namespace";
import type { ContainerAppSpec, ContainerDomainSpec, ContainerHealthCheckSpec, IContainerAppHandle } from "../../containers/driver";
import { filled } from "../../core/lists";
import { tagList, tagMap } from "../../core/tags";

const MVCPU_PER_VCPU = 1000;
const SCHEME = "https://";

/** Defines an application: a container in a namespace of its own, as variables and credentials of a namespace are shared by all in it. */
export function defineContainerApp({ provider }: Context, scope: Construct, spec: ContainerAppSpec): IContainerAppHandle {
  const tags = tagList(spec.tags);
  // The name of a namespace must begin with a letter: https://github.com/scaleway/scaleway-cli/issues/3165
  const namespace = new ContainerNamespace(scope, "Namespace", { provider, name: `ns-${spec.name}`, tags });
  const container = new Container(scope, "Resource", {
    provider,
    namespaceId: namespace.id,
    name: spec.name,
    image: spec.image,
    port: spec.port,
    environmentVariables: tagMap(spec.environment),
    secretEnvironmentVariables: tagMap(spec.secretEnvironment),
    command: filled(spec.command),
    args: filled(spec.args),
    cpuLimit: spec.vcpus === undefined ? undefined : mvcpu(spec.vcpus),
    memoryLimitBytes: spec.memoryMib === undefined ? undefined : memoryBytes(spec.memoryMib),
    minScale: spec.minScale,
    maxScale: spec.maxScale,
    timeout: spec.timeoutSeconds,
    privacy: spec.publicAccess ? "public" : "private",
    httpsConnectionsOnly: true,
    livenessProbe: spec.healthCheck && livenessProbe(spec.healthCheck),
    privateNetworkId: spec.subnetId,
    tags,
  });
  return new ScalewayContainerApp(provider, container);
}

class ScalewayContainerApp implements IContainerAppHandle {
  public readonly containerAppId: string;
  private readonly endpoint: string;

  public constructor(
    private readonly provider: Context["provider"],
    container: Container,
  ) {
    this.containerAppId = container.id;
    this.endpoint = container.publicEndpoint;
  }

  public get url(): string {
    return this.endpoint;
  }

  public get hostName(): string {
    return Token.asString(Fn.trimprefix(this.endpoint, SCHEME));
  }

  public addDomainName(scope: Construct, spec: ContainerDomainSpec): void {
    new ContainerDomain(scope, spec.id, {
      provider: this.provider,
      containerId: this.containerAppId,
      hostname: spec.domainName,
      dependsOn: filled(spec.dependencies),
    });
  }
}

function mvcpu(vcpus: number): number {
  return Token.isUnresolved(vcpus) ? Token.asNumber(Op.mul(vcpus, MVCPU_PER_VCPU)) : Math.round(vcpus * MVCPU_PER_VCPU);
}

function livenessProbe(check: ContainerHealthCheckSpec): ContainerLivenessProbe {
  return {
    http: { path: check.path },
    interval: `${check.intervalSeconds}s`,
    timeout: `${check.timeoutSeconds}s`,
    failureThreshold: check.failures,
  };
}
