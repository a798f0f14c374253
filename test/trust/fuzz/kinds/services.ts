import {
  Cache, CacheEngine, CacheKind, CacheSize, Cni, ContainerApp, ContainerCapability as CC, ContainerHost, ContainerRegistry, ComputeCapability as C,
  Database, DatabaseBackups, DatabaseCapability as D,
  DatabaseEngine, DatabaseKind, DatabaseSize, DnsCapability as Z, DnsZone, KubernetesCapability as K, KubernetesCluster, MachineType,
  NetworkCapability as N, RemovalPolicy, Secret, SecretCapability as SC,
  TaintEffect,
} from "archipel";
import type { DatabaseUser, LogicalDatabase } from "archipel";
import { image, machine, placed } from "./compute";
import { network, secretText } from "./network";
import type { Kind } from "../kind";
import type { World } from "../world";

function zone(world: World): DnsZone {
  const word = `zone${world.nextId()}`;
  return world.make(DnsZone, {
    zoneName: world.offers(Z.ZONE_SUBDOMAIN) ? `${word}.archipel.example` : `${word}-archipel.example`,
    ...world.some([[Z.ZONE_EMAIL, () => ({ email: "dns@archipel.example" })], [undefined, () => ({ removalPolicy: RemovalPolicy.DESTROY })]], 0.2),
  });
}

function records(world: World): void {
  const { dice } = world;
  const own = zone(world);
  const ways: (() => unknown)[] = [
    () => world.call(own, "addA", "www", ["192.0.2.7", world.text("192.0.2.8")], world.some([[undefined, () => ({
      ttlSeconds: dice.pick([3600,
        1800]),
    })]])),
    () => world.call(own, "addAaaa", "six", ["2001:db8::7"]),
    () => world.call(own, "addCname", "alias", "www.archipel.example"),
    () => world.call(own, "addMx", "", [{ host: "mx.archipel.example", priority: 10 }]),
    () => world.call(own, "addTxt", "_dmarc", [world.text("v=DMARC1; p=none")]),
    ...(world.offers(Z.RECORD_NS) ? [(): unknown => world.call(own, "addNs", "dev", ["ns1.archipel.example", "ns2.archipel.example"])] : []),
    ...(world.offers(Z.RECORD_SRV) ? [(): unknown => world.call(own, "addSrv", "_sip._tcp", [{ host: "sip.archipel.example", port: 5060 }])] : []),
    ...(world.offers(Z.RECORD_CAA) ? [(): unknown => world.call(own, "addCaa", "", [{ value: "ca.example" }])] : []),
  ];
  [dice.pick(ways), ...dice.some(ways, 3)].filter((way, index, all) => all.indexOf(way) === index).forEach((way) => way());
}

function version(world: World): string {
  const { kubernetes, catalogue: { kubernetesVersions = [] } } = world.cloud;
  const minor = (kubernetesVersions[kubernetesVersions.length - 1]?.version ?? "1.31").split(".").slice(0, 2).join(".");
  const whole = kubernetesVersions.find((known) => known.version.split(".").length === 3)?.version;
  return kubernetes?.minorVersionsOnly ? minor : (whole ?? `${minor}.1`);
}

function cluster(world: World): void {
  const { dice, bench, cloud } = world;
  const cnis = ([[K.CNI_CALICO, Cni.CALICO], [K.CNI_CILIUM, Cni.CILIUM], [K.CNI_FLANNEL, Cni.FLANNEL]] as const).filter(([capability]) =>
    world.offers(capability));
  const own = world.make(KubernetesCluster, {
    version: version(world),
    network: network(world),
    ...world.some([
      [K.HIGHLY_AVAILABLE, () => ({ highlyAvailable: true })],
      [K.TAGS, () => ({ tags: world.tags() })],
      [K.AUTO_DELETE, () => ({ autoDeleteResources: true })],
      [undefined, () => (cnis.length > 0 ? { cni: dice.pick(cnis)[1] } : {})],
      [undefined, () => ({ name: `k8s-${world.nextId()}` })],
    ], 0.2),
  });
  const large = cloud.catalogue.machineTypes.length > 0 ? (): MachineType => world.call(MachineType, "needs", { vcpus: 2, memoryGib: 4 })
    : (): MachineType => bench.machine();
  for (let left = dice.int(0, 2); left >= 0; left -= 1) {
    const counted = world.offers(K.AUTOSCALING) && dice.chance(0.3) ? { autoscaling: { min: 1, max: dice.int(2, 5) } } : { count: dice.int(1, 3) };
    world.call(own, "addNodePool", world.id("pool"), {
      machine: large(),
      ...counted,
      ...world.some([
        [K.AUTO_REPAIR, () => ({ autoRepair: true })],
        [K.NODE_LABELS, () => ({ labels: { "example.com/purpose": "fuzz" } })],
        [K.NODE_TAINTS, () => ({ taints: [{ key: "example.com/only", value: "fuzz", effect: TaintEffect.NO_SCHEDULE }] })],
        [K.ROOT_DISK_SIZE, () => ({ rootDiskGib: 77 })],
      ], 0.2),
    });
  }
}

/** How a service is reached: on a network where the cloud can, else over the internet. */
function reached(world: World, inside: typeof D.PRIVATE_NETWORK): object {
  return world.offers(N.NETWORK) && world.offers(inside) ? { network: network(world) } : { publicAccessFrom: ["192.0.2.0/24"] };
}

function database(world: World): void {
  const { dice, bench, cloud: { databases } } = world;
  const engineOf = (kind: DatabaseKind): DatabaseEngine => {
    const known = (databases?.engines ?? []).filter((entry) => entry.kind === kind);
    return world.call(DatabaseEngine, "described", { kind, name: known[known.length - 1]?.name ?? kind });
  };
  const kinds = [...(world.offers(D.POSTGRESQL) ? [DatabaseKind.POSTGRESQL] : []), ...(world.offers(D.MYSQL) ? [DatabaseKind.MYSQL] : [])];
  const own = world.make(Database, {
    engine: engineOf(dice.pick(kinds.length > 0 ? kinds : [DatabaseKind.POSTGRESQL])),
    size: world.call(DatabaseSize, "unlisted", bench.databaseSize),
    storageGib: Math.max(10, databases?.minStorageGib ?? 0) + 10 * dice.int(0, 2),
    ...reached(world, D.PRIVATE_NETWORK),
    ...world.some([
      [D.HIGH_AVAILABILITY, () => ({ highlyAvailable: true })],
      [D.BACKUP_SCHEDULE, () => ({ backups: world.call(DatabaseBackups, "schedule", { everyHours: 12, retentionDays: 7 }) })],
      [D.BACKUP_NONE, () => ({ backups: DatabaseBackups.none() })],
      [D.TAGS, () => ({ tags: world.tags() })],
      [undefined, () => ({ removalPolicy: RemovalPolicy.DESTROY })],
      [undefined, () => ({ name: `db-${world.nextId()}` })],
    ], 0.15),
  });
  if (world.offers(D.LOGICAL_DATABASE) && dice.chance(0.8)) {
    const shop = world.call<LogicalDatabase>(own, "addDatabase", "shop");
    if (world.offers(D.USER) && dice.chance(0.8)) {
      const user = world.call<DatabaseUser>(own, "addUser", bench.databaseUser, {
        databases: [shop], ...world.some([[undefined, () =>
          ({ password: secretText(world) })]]),
      });
      world.call(own, "connectionString", user, shop);
    }
  }
}

function cache(world: World): void {
  const { cloud: { databases } } = world;
  const kinds = [...(world.offers(D.CACHE_REDIS) ? [CacheKind.REDIS] : []), ...(world.offers(D.CACHE_VALKEY) ? [CacheKind.VALKEY] : [])];
  const kind = world.dice.pick(kinds.length > 0 ? kinds : [CacheKind.REDIS]);
  const known = (databases?.cacheEngines ?? []).filter((entry) => entry.kind === kind);
  world.make(Cache, {
    engine: world.call(CacheEngine, "described", { kind, name: known[known.length - 1]?.name ?? kind }),
    size: world.call(CacheSize, "unlisted", databases?.cacheTypes[0]?.name ?? "small"),
    ...reached(world, D.CACHE_PRIVATE_NETWORK),
    ...world.some([
      [D.CACHE_TLS, () => ({ tls: true })],
      [D.CACHE_USER_NAME, () => ({ userName: "fuzz" })],
      [D.CACHE_TAGS, () => ({ tags: world.tags() })],
      [D.CACHE_STANDBY, () => ({ nodes: 2 })],
      [undefined, () => ({ password: secretText(world) })],
    ], 0.15),
  });
}

const SHOP = { image: "ghcr.io/example/shop:1.0", port: 8080 };

function app(world: World): void {
  const { dice } = world;
  const own = world.make(ContainerApp, {
    ...SHOP,
    ...world.some([
      [undefined, () => ({ environment: { GREETING: world.text("hello ${USER}") } })],
      [CC.APP_SECRET_ENVIRONMENT, () => ({ secretEnvironment: { PASSWORD: secretText(world) } })],
      [CC.APP_COMMAND, () => ({ command: ["/bin/serve"], args: ["--verbose"] })],
      [CC.APP_SIZE, () => ({ vcpus: 1, memoryMib: 2048 })],
      [CC.APP_SCALE, () => ({ minScale: 1, maxScale: dice.int(2, 5) })],
      [CC.APP_TIMEOUT, () => ({ timeoutSeconds: 77 })],
      [CC.APP_PRIVATE, () => ({ publicAccess: false })],
      [CC.APP_NETWORK, () => ({ network: network(world) })],
      [CC.APP_TAGS, () => ({ tags: world.tags() })],
    ], 0.2),
  });
  if (world.offers(CC.APP_DOMAIN_NAME) && dice.chance(0.3)) {
    world.call(own, "addDomainName", `${world.id("shop")}.example.org`);
  }
}

function host(world: World): void {
  const containers = {
    shop: {
      ...SHOP, ...world.some([[undefined, () => ({ environment: { GREETING: world.text("a \"b\" $c %d") } })], [undefined,
        () => ({ secretEnvironment: { PASSWORD: secretText(world) } })]]),
    },
  };
  const spread = world.offers(C.PLACEMENT_SPREAD);
  world.make(ContainerHost, { containers, count: world.dice.int(1, 2), spread, ...placed(world), machine: machine(world), image: image(world) });
}

/** Services that clouds run. */
export const SERVICE_KINDS: readonly Kind[] = [
  { name: "DNS zone", covers: ["DnsZone"], needs: [Z.ZONE], define: (world) => void zone(world) },
  { name: "DNS records", covers: ["DnsRecord"], needs: [Z.ZONE, Z.RECORD], define: records },
  { name: "Kubernetes", covers: ["KubernetesCluster", "NodePool"], needs: [K.CLUSTER, K.NODE_POOL, N.NETWORK], define: cluster },
  { name: "database", covers: ["Database"], needs: [D.DATABASE], define: database },
  { name: "database with users", covers: ["LogicalDatabase", "DatabaseUser"], needs: [D.DATABASE, D.LOGICAL_DATABASE, D.USER], define: database },
  { name: "cache", covers: ["Cache"], needs: [D.CACHE], define: cache },
  {
    name: "secret",
    covers: ["Secret"],
    needs: [SC.SECRET],
    define: (world) => void world.make(Secret, {
      value: secretText(world),
      ...world.some([[SC.DESCRIPTION, () => ({ description: world.text("of the fuzz") })], [SC.TAGS, () => ({ tags: world.tags() })], [SC.STABLE_ID,
        () => ({ stableId: true })], [SC.WITHOUT_VALUE, () => ({ value: undefined })]], 0.2),
    }),
  },
  {
    name: "registry",
    covers: ["ContainerRegistry"],
    needs: [CC.REGISTRY],
    define: (world) => {
      const own = world.make(ContainerRegistry, world.some([[CC.REGISTRY_PUBLIC, () => ({ publicRead: true })], [undefined, () =>
        ({ name: `images-${world.nextId()}` })]], 0.2));
      world.call(own, "imageName", "team/shop", "1.0");
    },
  },
  { name: "application", covers: ["ContainerApp"], needs: [CC.APP], define: app },
  { name: "container host", covers: ["ContainerHost"], needs: [C.SERVER, C.USER_DATA], define: host },
  {
    name: "existing services",
    covers: [],
    needs: [],
    define: (world) => {
      const { scope, bench, dice } = world;
      dice.pick<() => unknown>([
        () => world.call(DnsZone, "fromZoneAttributes", scope, world.id("zone"), {
          zoneName: "existing.archipel.example",
          zoneId: world.text(bench.existingId),
        }),
        () => world.call(KubernetesCluster, "fromClusterId", scope, world.id("cluster"), bench.existingId),
        () => world.call(KubernetesCluster, "fromClusterAttributes", scope, world.id("cluster"), { clusterId: world.text(bench.existingId) }),
        () => world.call(Database, "fromDatabaseAttributes", scope, world.id("db"), {
          databaseId: bench.existingId, kind: DatabaseKind.MYSQL,
          host: world.text("db.example"), port: 3306,
        }),
        () => world.call(Cache, "fromCacheAttributes", scope, world.id("cache"), { cacheId: bench.existingId, host: "cache.example", port: 6379 }),
        () => world.call(ContainerApp, "fromContainerAppAttributes", scope, world.id("app"), {
          containerAppId: bench.existingId,
          url: "https://app.example",
        }),
        () => world.call(ContainerRegistry, "fromContainerRegistryAttributes", scope, world.id("registry"), {
          registryId: bench.existingId,
          endpoint: "registry.example/one",
        }),
        () => world.call(Secret, "fromSecretId", scope, world.id("secret"), world.text(bench.existingId)),
      ])();
    },
  },
];
