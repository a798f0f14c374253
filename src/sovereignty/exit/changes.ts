import type { ExitChange } from "./exit-parts";
import { machineChanges } from "./machine-changes";
import { probe } from "./probe";
import { storageChanges } from "./storage-changes";
import type { ICloud } from "../../core/cloud";
import { matchesRule, nameFrom } from "../../core/names";
import { nameRule } from "../../core/names-of";
import { describeList } from "../../core/text";
import { CacheEngine, DatabaseEngine } from "../../databases/engine";
import { checkVersion } from "../../kubernetes/versions";
import type { ManifestCloud, ManifestConstruct } from "../manifest";

/** Everything of a construct that differs on the other cloud, given that it offers what the construct needs. */
export function changesOf(construct: ManifestConstruct, source: ManifestCloud | undefined, target: ICloud): ExitChange[] {
  const isSameCloud = source?.cloudName === target.cloudName;
  return [
    ...nameChanges(construct, target),
    ...machineChanges(construct, target, isSameCloud),
    ...imageChanges(construct, target, isSameCloud),
    ...zoneChanges(construct, source, target),
    ...storageChanges(construct, target, isSameCloud),
    ...engineChanges(construct, target),
    ...versionChanges(construct, target),
  ];
}

function nameChanges({ traits: { name, nameSeed } }: ManifestConstruct, target: ICloud): ExitChange[] {
  if (name === undefined) {
    return [];
  }
  const { kind, value: from, given } = name;
  const rule = nameRule(target, kind);
  if (given) {
    const message = `${target.cloudName} takes ${rule.description}`;
    return matchesRule(from, rule) ? [] : [{ property: "name", from, byHand: true, isChecked: true, message }];
  }
  const to = nameFrom(nameSeed!.path, () => nameSeed!.suffix, rule);
  return to === from ? [] : [{ property: "name", from, to, byHand: false, isChecked: true, message: "made from the path by the rule there" }];
}

function imageChanges({ traits: { image } }: ManifestConstruct, target: ICloud, isSameCloud: boolean): ExitChange[] {
  if (image === undefined) {
    return [];
  }
  const { name: from, distribution, version } = image;
  if (distribution === undefined) {
    const message = `the program calls it by the cloud's own name, which nothing checks; say what ${target.cloudName} calls it, or MachineImage.debian(…) and its like`;
    return isSameCloud ? [] : [{ property: "image", from, byHand: true, isChecked: false, message }];
  }
  const known = target.catalogue.images;
  const found = known.find((entry) => entry.distribution === distribution && entry.version === version);
  if (found === undefined) {
    const names = known.map((entry) => `${entry.distribution} ${entry.version}`).sort();
    const message = names.length > 0 ? `the catalogue of ${target.cloudName} has ${describeList(names)}` : `the catalogue of ${target.cloudName} has no images; name one of the cloud's own`;
    return [{ property: "image", from: `${distribution} ${version}`, byHand: true, isChecked: true, message }];
  }
  return found.name === from ? [] : [{ property: "image", from, to: found.name, byHand: false, isChecked: true, message: `${distribution} ${version} there` }];
}

function zoneChanges({ traits: { zone }, needs }: ManifestConstruct, source: ManifestCloud | undefined, target: ICloud): ExitChange[] {
  const isChosen = zone !== undefined && (zone !== source?.zone || needs.some(({ property }) => property === "zone"));
  const { zones, name } = target.region;
  if (!isChosen || zones?.includes(zone) || (zones === undefined && source?.cloudName === target.cloudName)) {
    return [];
  }
  const message = zones === undefined ? `${target.cloudName} ${name} is not divided into zones; leave it out` : `${target.cloudName} ${name} has ${describeList(zones)}`;
  return [{ property: "zone", from: zone, to: zones?.[0], byHand: true, isChecked: zones !== undefined, message }];
}

/** How an engine of a kind is asked for. */
const ENGINES: Readonly<Record<string, (version: string) => CacheEngine | DatabaseEngine>> = {
  postgresql: DatabaseEngine.postgresql,
  mysql: DatabaseEngine.mysql,
  redis: CacheEngine.redis,
  valkey: CacheEngine.valkey,
};

function engineChanges({ traits: { engine } }: ManifestConstruct, target: ICloud): ExitChange[] {
  if (engine?.version === undefined) {
    return [];
  }
  const asked = ENGINES[engine.kind](engine.version);
  const { value, faults } = probe(target, (noted) => asked._resolve(target, noted));
  if (faults.length > 0) {
    return [{ property: "engine", from: `${engine.kind} ${engine.version}`, byHand: true, isChecked: true, message: `allowed there: ${faults[0].allowed}` }];
  }
  const { name: to } = value;
  return to === engine.name ? [] : [{ property: "engine", from: engine.name, to, byHand: false, isChecked: true, message: `${engine.kind} ${engine.version} there` }];
}

function versionChanges({ traits: { version } }: ManifestConstruct, target: ICloud): ExitChange[] {
  if (version === undefined) {
    return [];
  }
  const { value: from, autoUpgrade, unlisted: allowUnlisted } = version;
  const known = target.catalogue.kubernetesVersions;
  const minorOnly = target.kubernetes?.minorVersionsOnly ?? false;
  const { faults } = probe(target, (noted) => checkVersion(noted, from, { autoUpgrade, minorOnly, allowUnlisted, known }));
  return faults.map(({ allowed }) => ({ property: "version", from, byHand: true, isChecked: true, message: `allowed there: ${allowed}` }));
}
