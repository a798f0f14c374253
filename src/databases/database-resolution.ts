import type { IConstruct } from "constructs";
import { isPrivate, resolveAccess } from "./access";
import { DatabaseCapability as D } from "./capabilities";
import type { DatabaseProps } from "./database-props";
import type { DatabaseSpec } from "./driver";
import { DatabaseKind } from "./driver";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, offers, requireCapabilities } from "../core/capability";
import { checkInteger, checkOneOf } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { nameFor } from "../core/names-of";
import { removalPolicyFor } from "../core/removal-policy";
import { mergeTags } from "../core/tags";
import { recordTraits } from "../core/traits-record";

/** Checks and completes a database server's properties. */
export function resolveDatabase(scope: IConstruct, cloud: ICloud, props: DatabaseProps): DatabaseSpec {
  requireCapabilities(scope, "Database", cloud, cloud.databases, needsOf(props));
  const driver = cloud.databases!;
  const faults = new Faults(scope, "Database");
  const engine = props.engine._resolve(cloud, faults);
  const nodeType = props.size._resolve(cloud, faults);
  recordTraits(scope, { sizeGib: props.storageGib, volumeType: props.storageType });
  checkInteger(faults, "storageGib", props.storageGib, { min: driver.minStorageGib, max: driver.maxStorageGib, unit: "GiB" });
  if (driver.storageTypes !== undefined) {
    checkOneOf(faults, "storageType", props.storageType, driver.storageTypes);
  }
  if (driver.encryptsAlways && props.encryptedAtRest === false) {
    faults.add("encryptedAtRest", props.encryptedAtRest, `true, or nothing: ${cloud.cloudName} encrypts all databases`);
  }
  props.backups?._check(faults);
  const access = resolveAccess(faults, props);
  const name = nameFor(scope, cloud, "database", props.name, faults);
  const tags = mergeTags(cloud.tags, props.tags, faults);
  faults.throwIfAny();
  return {
    ...access,
    name,
    engine,
    nodeType,
    storageGib: props.storageGib,
    storageType: props.storageType,
    highlyAvailable: props.highlyAvailable ?? false,
    backups: props.backups?._spec,
    encryptedAtRest: props.encryptedAtRest ?? offers(driver, D.ENCRYPTION),
    removalPolicy: removalPolicyFor(scope, "Database", props.removalPolicy),
    tags,
  };
}

function needsOf(props: DatabaseProps): Need[] {
  const { backups } = props;
  const asked: AskedNeed[] = [
    [true, D.DATABASE, "Database"],
    [true, props.engine.kind === DatabaseKind.MYSQL ? D.MYSQL : D.POSTGRESQL, "engine"],
    [props.highlyAvailable === true, D.HIGH_AVAILABILITY, "highlyAvailable"],
    [backups?._spec.enabled === true, D.BACKUP_SCHEDULE, "backups"],
    [backups?._spec.enabled === false, D.BACKUP_NONE, "backups"],
    [isPrivate(props), D.PRIVATE_NETWORK, props.network === undefined ? "subnet" : "network"],
    [props.publicAccessFrom !== undefined, D.PUBLIC_ACCESS, "publicAccessFrom"],
    [props.storageType !== undefined, D.STORAGE_TYPE, "storageType"],
    [props.encryptedAtRest === true, D.ENCRYPTION, "encryptedAtRest"],
    [props.tags !== undefined, D.TAGS, "tags"],
  ];
  return askedNeeds(asked);
}
