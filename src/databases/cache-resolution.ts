import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { isPrivate, resolveAccess } from "./access";
import { checkCacheUserName } from "./account-checks";
import type { CacheProps } from "./cache-props";
import { DatabaseCapability as D } from "./capabilities";
import type { CacheSpec, IDatabaseDriver } from "./driver";
import { CacheKind } from "./driver";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, offers, requireCapabilities } from "../core/capability";
import { checkInteger, checkResolved, checkSecret } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { nameFor } from "../core/names-of";
import { RemovalPolicy } from "../core/removal-policy";
import { mergeTags } from "../core/tags";
import { describeList } from "../core/text";
import { resolveZone } from "../core/zone";

/** The user's name where neither the program nor the cloud gives one. */
const USER_NAME = "app";

/** Checks and completes a cache's properties. */
export function resolveCache(scope: IConstruct, cloud: ICloud, props: CacheProps): CacheSpec {
  requireCapabilities(scope, "Cache", cloud, cloud.databases, needsOf(props));
  const driver = cloud.databases!;
  const faults = new Faults(scope, "Cache");
  const { nodes = 1, userName = driver.cacheUserName ?? USER_NAME, password } = props;
  const engine = props.engine._resolve(cloud, faults);
  const nodeType = props.size._resolve(cloud, faults);
  if (checkResolved(faults, "nodes", nodes, "it decides how clients talk to the cache")) {
    checkInteger(faults, "nodes", nodes, { min: 1, max: driver.maxCacheNodes });
  }
  if (isPrivate(props) && props.publicAccessFrom !== undefined) {
    faults.add("publicAccessFrom", props.publicAccessFrom, "nothing, as the cache is on a private network; one of the two");
  }
  if (driver.cachesSpeakTlsOnly && props.tls === false) {
    faults.add("tls", props.tls, `true, or nothing: the caches of ${cloud.cloudName} speak TLS only`);
  }
  checkCacheUserName(faults, props.userName ?? USER_NAME, driver.reservedCacheUserNames);
  checkSecret(faults, "password", password);
  const access = resolveAccess(faults, props);
  const zone = zoneOf(cloud, driver, props, faults);
  const name = nameFor(scope, cloud, "cache", props.name, faults);
  const tags = mergeTags(cloud.tags, props.tags, faults);
  faults.throwIfAny();
  const { tls = offers(driver, D.CACHE_TLS), removalPolicy = RemovalPolicy.DESTROY } = props;
  return { ...access, name, engine, nodeType, nodes, tls, userName, password, zone, removalPolicy, tags };
}

/** The zone, which must be one that has caches. */
function zoneOf(cloud: ICloud, driver: IDatabaseDriver, props: CacheProps, faults: Faults): string | undefined {
  const zone = resolveZone(cloud, props.zone, faults);
  const zones = cloud.region.zones ?? [];
  const sold = driver.cacheZones?.filter((candidate) => zones.includes(candidate));
  if (sold !== undefined && zone !== undefined && !Token.isUnresolved(zone) && zones.includes(zone) && !sold.includes(zone)) {
    faults.add("zone", zone, sold.length > 0 ? `a zone with caches: ${describeList(sold)}` : `another region, as ${cloud.region.name} has no caches`);
  }
  return zone;
}

function needsOf(props: CacheProps): Need[] {
  const { nodes = 1 } = props;
  const asked: AskedNeed[] = [
    [true, D.CACHE, "Cache"],
    [true, props.engine.kind === CacheKind.VALKEY ? D.CACHE_VALKEY : D.CACHE_REDIS, "engine"],
    [nodes === 2, D.CACHE_STANDBY, "nodes"],
    [nodes > 2, D.CACHE_SHARDED, "nodes"],
    [props.tls === true, D.CACHE_TLS, "tls"],
    [isPrivate(props), D.CACHE_PRIVATE_NETWORK, props.network === undefined ? "subnet" : "network"],
    [props.publicAccessFrom !== undefined, D.CACHE_PUBLIC_ACCESS, "publicAccessFrom"],
    [props.userName !== undefined, D.CACHE_USER_NAME, "userName"],
    [props.tags !== undefined, D.CACHE_TAGS, "tags"],
  ];
  return askedNeeds(asked);
}
