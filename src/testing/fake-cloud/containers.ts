import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type {
  ContainerAppSpec,
  ContainerDomainSpec,
  ContainerLimits,
  ContainerRegistryHandle,
  ContainerRegistrySpec,
  IContainerAppHandle,
  IContainerDriver,
} from "../../containers/driver";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";

const NOTE = { source: "src/testing/fake-cloud/containers.ts", asOf: "2026-11-23" };

/** Container registries and applications of the fake cloud. */
export class FakeContainerDriver implements IContainerDriver {
  public readonly limits: ContainerLimits = {
    minVcpus: 0.1,
    maxVcpus: 4,
    minMemoryMib: 128,
    maxMemoryMib: 8192,
    memoryRules: [{ vcpus: 2, minMemoryMib: 2048, maxMemoryMib: 4096, ...NOTE }],
    maxScale: 20,
    minTimeoutSeconds: 1,
    maxTimeoutSeconds: 600,
    reservedPorts: [9999],
    reservedVariables: ["PORT", "FAKE_*"],
    maxVariables: 10,
    maxVariableLength: 100,
    ...NOTE,
  };

  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineRegistry(scope: Construct, spec: ContainerRegistrySpec): ContainerRegistryHandle {
    const registry = this.cloud.define(scope, "Resource", "container_registry", { name: spec.name, public_read: spec.publicRead });
    registry.lifecycle = lifecycleOf(spec.removalPolicy);
    return { registryId: registry.resourceId, endpoint: registry.getStringAttribute("endpoint") };
  }

  public defineApp(scope: Construct, spec: ContainerAppSpec): IContainerAppHandle {
    const { healthCheck } = spec;
    const app = this.cloud.define(scope, "Resource", "container_app", {
      name: spec.name,
      image: spec.image,
      port: spec.port,
      environment: tagMap(spec.environment),
      secret_environment: tagMap(spec.secretEnvironment),
      command: spec.command,
      args: spec.args,
      vcpus: spec.vcpus,
      memory_mib: spec.memoryMib,
      min_scale: spec.minScale,
      max_scale: spec.maxScale,
      timeout_seconds: spec.timeoutSeconds,
      public_access: spec.publicAccess,
      health_check: healthCheck && {
        path: healthCheck.path,
        interval_seconds: healthCheck.intervalSeconds,
        timeout_seconds: healthCheck.timeoutSeconds,
        failures: healthCheck.failures,
      },
      subnet_id: spec.subnetId,
      tags: tagMap(spec.tags),
    });
    return {
      containerAppId: app.resourceId,
      url: app.getStringAttribute("url"),
      hostName: app.getStringAttribute("host_name"),
      addDomainName: (domainScope, domain) => this.addDomainName(domainScope, app.resourceId, domain),
    };
  }

  private addDomainName(scope: Construct, appId: string, spec: ContainerDomainSpec): void {
    const domain = this.cloud.define(scope, spec.id, "container_domain", { app_id: appId, domain_name: spec.domainName });
    domain.waitFor(spec.dependencies);
  }
}
