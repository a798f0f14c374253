import { TerraformOutput, TerraformVariable } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { SERVER } from "./compute-cases";
import { ComputeCapability } from "../../compute/capabilities";
import { ContainerCapability as C } from "../../containers/capabilities";
import { ContainerApp } from "../../containers/container-app";
import type { ContainerAppProps } from "../../containers/container-app-props";
import type { ContainerDefinition } from "../../containers/container-definition";
import { ContainerHost } from "../../containers/container-host";
import type { ContainerRegistryProps } from "../../containers/container-registry";
import { ContainerRegistry } from "../../containers/container-registry";
import type { Capability } from "../../core/capability";
import { NetworkCapability } from "../../network/capabilities";

const SHOP: ContainerDefinition = { image: "ghcr.io/example/shop:1.0", port: 8080, environment: { GREETING: "conformance" } };

/** A case about one property of an application; the change is a new version of its image. */
function appCase(
  name: string,
  capability: Capability,
  props: (bench: Bench) => Partial<ContainerAppProps>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  const define = (bench: Bench, given: Partial<ContainerAppProps>): ContainerApp => new ContainerApp(bench.scope, "shop", { ...SHOP, ...given });
  return {
    name,
    capability,
    requires: [C.APP],
    build: (bench) => void define(bench, props(bench)),
    without: (bench) => void define(bench, {}),
    change: (bench) => void define(bench, { ...props(bench), image: "ghcr.io/example/shop:1.1" }),
    ...more,
  };
}

/** A case about one property of a registry; the change adds a registry. */
function registryCase(name: string, capability: Capability, props: ContainerRegistryProps, more: Partial<ConformanceCase> = {}): ConformanceCase {
  const define = (bench: Bench, given: ContainerRegistryProps): void => {
    const registry = new ContainerRegistry(bench.scope, "images", given);
    new TerraformOutput(bench.scope, "image", { value: registry.imageName("team/shop", "1.0") });
  };
  return {
    name,
    capability,
    requires: [C.REGISTRY],
    build: (bench) => define(bench, props),
    without: (bench) => define(bench, {}),
    change: (bench) => {
      define(bench, props);
      new ContainerRegistry(bench.scope, "more");
    },
    onlyAdds: true,
    ...more,
  };
}

function secret(bench: Bench): string {
  return new TerraformVariable(bench.scope, "password", { sensitive: true, default: "conformance" }).stringValue;
}

function host(bench: Bench, count: number): void {
  const network = bench.offers(NetworkCapability.NETWORK) ? bench.network : undefined;
  const spread = bench.offers(ComputeCapability.PLACEMENT_SPREAD);
  const containers = { shop: { ...SHOP, secretEnvironment: { PASSWORD: secret(bench) } } };
  const machine = bench.machine(bench.cloud.zone === undefined ? [] : [bench.cloud.zone]);
  new ContainerHost(bench.scope, "apps", { containers, count, spread, machine, image: bench.image, network, publicIp: network === undefined });
}

/** Cases about containers. */
export function containerCases(): ConformanceCase[] {
  return [
    registryCase("a registry is defined", C.REGISTRY, {}, { requires: [], without: undefined }),
    registryCase("everybody may pull from a registry", C.REGISTRY_PUBLIC, { publicRead: true }),
    appCase("an application is defined", C.APP, () => ({}), {
      requires: [],
      without: undefined,
      shows: () => ["ghcr.io/example/shop:1.0", "8080", "GREETING"],
    }),
    appCase("an application has secrets in its environment", C.APP_SECRET_ENVIRONMENT, (bench) => ({ secretEnvironment: { PASSWORD: secret(bench) } }), {
      shows: () => ["PASSWORD"],
    }),
    appCase("an application runs another command than its image's", C.APP_COMMAND, () => ({ command: ["/bin/serve"], args: ["--verbose"] }), {
      shows: () => ["/bin/serve", "--verbose"],
    }),
    appCase("an application has the processors and memory it asks for", C.APP_SIZE, () => ({ vcpus: 1, memoryMib: 2048 })),
    appCase("an application scales between chosen limits", C.APP_SCALE, () => ({ minScale: 2, maxScale: 7 })),
    appCase("an application limits the length of a request", C.APP_TIMEOUT, () => ({ timeoutSeconds: 77 }), { shows: () => ["77"] }),
    appCase("an application answers to credentials only", C.APP_PRIVATE, () => ({ publicAccess: false })),
    appCase("an application is served under a name of one's own", C.APP_DOMAIN_NAME, () => ({ domainName: "shop.example.org" }), {
      shows: () => ["shop.example.org"],
    }),
    appCase("an application is restarted when a page of its fails", C.APP_HEALTH_CHECK, () => ({ healthCheckPath: "/healthz" }), {
      shows: () => ["/healthz"],
    }),
    appCase("an application reaches a private network", C.APP_NETWORK, (bench) => ({ network: bench.network }), {
      requires: [C.APP, NetworkCapability.NETWORK],
      linked: ["net"],
    }),
    appCase("an application carries its tags", C.APP_TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
    {
      name: "a container runs on servers, and on one more",
      requires: [...SERVER, ComputeCapability.USER_DATA],
      build: (bench) => host(bench, 1),
      change: (bench) => host(bench, 2),
      onlyAdds: true,
    },
  ];
}
