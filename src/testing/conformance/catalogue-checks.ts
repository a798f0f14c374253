import { ensure } from "./assertions";
import type { ConformanceOptions } from "./options";
import { freshBench } from "./options";
import { MachineImage } from "../../compute/machine-image";
import { MachineType } from "../../compute/machine-type";
import type { Catalogue } from "../../core/catalogue";
import type { ICloud } from "../../core/cloud";
import { Faults } from "../../core/faults";

/** Codes that the ISO list of countries does not hold, though software knows them. */
const NO_COUNTRIES = ["EU", "EZ", "UK", "UN", "QO", "ZZ"];
const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Checks of what a cloud knows as data, by what they say. */
export function catalogueChecks(options: ConformanceOptions): Record<string, () => void> {
  const cloud = (): ICloud => freshBench(options).cloud;
  return {
    "every fact tells its source and date": () => ensureSourced(cloud().catalogue),
    "the region is one of the catalogue and its country an ISO code": () => ensureRegions(cloud()),
    "machine types are different, sound and sold somewhere": () => ensureMachineTypes(cloud().catalogue),
    "needs pick the same machine whatever the order of the catalogue": () => ensureDeterministicNeeds(cloud()),
    "every image resolves to the cloud's name for it": () => ensureImages(cloud()),
  };
}

function ensureSourced(catalogue: Catalogue): void {
  const { operator, regions, machineTypes, images, volumeTypes = [], kubernetesVersions = [], nameRules } = catalogue;
  const offers = [...machineTypes, ...images, ...volumeTypes, ...kubernetesVersions];
  const facts = [...(operator ? [operator] : []), ...regions, ...offers, ...Object.values(nameRules)];
  for (const fact of facts) {
    ensure(fact.source.trim() !== "", () => `no source: ${JSON.stringify(fact)}`);
    ensure(/^(undated|\d{4}(-\d{2}(-\d{2})?)?)$/.test(fact.asOf), () => `asOf is neither an ISO 8601 date nor "undated": ${JSON.stringify(fact)}`);
  }
}

function ensureRegions(cloud: ICloud): void {
  const { operator, regions } = cloud.catalogue;
  ensure(cloud.region.name.trim() !== "", "the region has no name");
  ensure(regions.length === 0 || regions.some(({ name }) => name === cloud.region.name), `region ${cloud.region.name} is not in the catalogue`);
  ensure(new Set(regions.map(({ name }) => name)).size === regions.length, "two regions of the catalogue have one name");
  for (const { country } of [cloud.region, ...regions, ...(operator ? [operator] : [])]) {
    const known = country === undefined || (/^[A-Z]{2}$/.test(country) && !NO_COUNTRIES.includes(country) && COUNTRIES.of(country) !== undefined);
    ensure(known, `${country} is no ISO 3166-1 alpha-2 code`);
  }
  const { zones } = cloud.region;
  ensure(cloud.zone === undefined || zones === undefined || zones.includes(cloud.zone), `zone ${cloud.zone} is not of region ${cloud.region.name}`);
}

function ensureMachineTypes(catalogue: Catalogue): void {
  const { machineTypes, regions } = catalogue;
  ensure(new Set(machineTypes.map(({ name }) => name)).size === machineTypes.length, "two machine types have one name");
  const zones = regions.flatMap((region) => region.zones ?? []);
  for (const entry of machineTypes) {
    const sound = entry.vcpus > 0 && entry.memoryGib > 0 && (entry.diskGib ?? 0) >= 0 && ["x86_64", "arm64"].includes(entry.architecture ?? "x86_64");
    ensure(sound, () => `not a sound machine type: ${JSON.stringify(entry)}`);
    const placed = entry.zones === undefined || (entry.zones.length > 0 && entry.zones.every((zone) => zones.includes(zone)));
    ensure(placed, () => `sold in a zone that no region of the catalogue has: ${JSON.stringify(entry)}`);
  }
}

function ensureDeterministicNeeds(cloud: ICloud): void {
  const machineTypes = [...cloud.catalogue.machineTypes].reverse();
  const reversed = Object.create(cloud, { catalogue: { value: { ...cloud.catalogue, machineTypes } } }) as ICloud;
  for (const entry of machineTypes.filter((candidate) => candidate.chosenByNeeds !== false)) {
    const needs = MachineType.needs({ vcpus: entry.vcpus, memoryGib: entry.memoryGib, architecture: entry.architecture });
    const picks = [cloud, reversed].map((each) => {
      const faults = new Faults(cloud, "Server");
      const pick = needs._resolve(each, undefined, faults);
      faults.throwIfAny();
      return pick!.name;
    });
    ensure(picks[0] === picks[1], `${picks.join(" or ")}: the choice depends on the order of the catalogue`);
  }
}

function ensureImages(cloud: ICloud): void {
  const makers: Record<string, (version: string) => MachineImage> = {
    ubuntu: MachineImage.ubuntu,
    debian: MachineImage.debian,
    rocky: MachineImage.rocky,
    almalinux: MachineImage.almalinux,
    fedora: MachineImage.fedora,
  };
  for (const entry of cloud.catalogue.images) {
    const maker = makers[entry.distribution];
    ensure(maker !== undefined, `distribution ${entry.distribution} is none of ${Object.keys(makers).join(", ")}; no program could ask for it`);
    const faults = new Faults(cloud, "Server");
    const resolved = maker(entry.version)._resolve(cloud, faults);
    faults.throwIfAny();
    ensure(resolved?.spec.name === entry.name, `${entry.distribution} ${entry.version} is in the catalogue twice`);
  }
}
