import type { Construct, IConstruct } from "constructs";
import type { ICloud } from "archipel";
import { Server } from "archipel";

/** What the portable layer asks of a cloud, as its drivers are told. */
export interface Spec {
  readonly volumeType?: string;
  readonly encryptedAtRest?: boolean;
  readonly publicIp?: boolean;
  /** What the servers of a group are made like. */
  readonly server?: { readonly publicIp: boolean };
  readonly publicRead?: boolean;
  readonly publicAccess?: boolean;
  readonly publicAccessFrom?: readonly string[];
}

/** A portable construct, and whether its own properties make it reachable from the internet. */
export interface Asked {
  readonly construct: IConstruct;
  /** The method of a driver, or `server`. */
  readonly method: string;
  readonly spec: Spec;
  readonly isPublic: boolean;
}

/** The clouds that keep the API of a cluster private. */
const PRIVATE_APIS = ["Open Telekom Cloud", "Flexible Engine"];

const ASKS_FOR = {
  storage: {
    defineBucket: (spec: Spec) => spec.publicRead === true,
    defineVolume: () => false,
    defineVolumeSnapshot: () => false,
  },
  fileShares: { defineFileShare: () => false },
  loadBalancing: { defineLoadBalancer: (spec: Spec) => spec.publicIp === true },
  autoScaling: { defineAutoScalingGroup: (spec: Spec) => spec.server?.publicIp === true },
  kubernetes: { defineCluster: (_spec: Spec, { cloudName }: ICloud) => !PRIVATE_APIS.includes(cloudName) },
  databases: { defineDatabase: isListed, defineCache: isListed },
  containers: { defineApp: (spec: Spec) => spec.publicAccess === true, defineRegistry: (spec: Spec) => spec.publicRead === true },
  network: { defineNetwork: () => false, defineFirewall: () => false },
  secrets: { defineSecret: () => false },
  dns: { defineZone: () => false },
};

function isListed({ publicAccessFrom = [] }: Spec): boolean {
  return publicAccessFrom.length > 0;
}

/** Listens to a cloud's drivers; what was asked of them is known when the program has run. */
export function listenTo(cloud: ICloud): () => Asked[] {
  const asked: Asked[] = [];
  const drivers = { ...cloud, fileShares: cloud.storage?.fileShares } as unknown as Record<string, Record<string, unknown> | undefined>;
  for (const [service, methods] of Object.entries(ASKS_FOR)) {
    const driver = drivers[service] ?? (cloud as unknown as typeof drivers)[service];
    for (const [method, isPublic] of Object.entries(methods) as [string, (spec: Spec, cloud: ICloud) => boolean][]) {
      const define = driver?.[method] as ((scope: Construct, spec: Spec) => unknown) | undefined;
      if (driver !== undefined && define !== undefined) {
        driver[method] = (scope: Construct, spec: Spec) => {
          asked.push({ construct: scope, method, spec, isPublic: isPublic(spec, cloud) });
          return define.call(driver, scope, spec);
        };
      }
    }
  }
  return () => {
    const servers = cloud.node.findAll().filter((node): node is Server => node instanceof Server);
    return [...asked, ...servers.map((server) => ({ construct: server, method: "server", spec: {}, isPublic: server.hasPublicIp }))];
  };
}
