import type { IConstruct } from "constructs";
import { ATLAS } from "./atlas";
import type { FactCorrectionProps } from "./fact-correction";
import { FactCorrection } from "./fact-correction";
import type { KnownSecurity } from "./inventory";
import type { Place } from "./place";
import type { Catalogue } from "../core/catalogue";
import type { ICloud } from "../core/cloud";
import { Cloud } from "../core/cloud";
import type { Operator } from "../core/operator";
import type { Region } from "../core/region";

/** What the book needs to know of a cloud: one of the program, or one that the atlas knows. */
export interface KnownCloud {
  readonly cloudName: string;
  readonly catalogue: Pick<Catalogue, "operator" | "regions" | "places" | "terraformProvider" | "security">;
}

/**
 * The facts in effect in an app: those of the catalogues, corrected by the app.
 */
export class FactBook {
  private readonly corrections: readonly FactCorrectionProps[];
  private readonly clouds: readonly ICloud[];

  public constructor(app: IConstruct) {
    const all = app.node.findAll();
    this.corrections = all.filter((node): node is FactCorrection => FactCorrection.isFactCorrection(node)).map(({ props }) => props);
    this.clouds = all.filter((node) => Cloud.isCloud(node)) as ICloud[];
  }

  /** The company behind a cloud. */
  public operatorOf(cloud: KnownCloud): Operator | undefined {
    return this.correctionsOf(cloud).reduce<Operator | undefined>(corrected, cloud.catalogue.operator);
  }

  /** The regions of a cloud; those of the program's own are among them, though no catalogue knows them. */
  public regionsOf(cloud: KnownCloud): Region[] {
    const given = this.correctionsOf(cloud).flatMap(({ regions = [] }) => regions);
    const own = (cloud as Partial<ICloud>).region;
    const { regions } = cloud.catalogue;
    const unlisted = own === undefined || regions.some(({ name }) => name === own.name) ? [] : [own];
    const byName = new Map([...regions, ...unlisted, ...given].map((region) => [region.name, region]));
    return [...byName.values()];
  }

  /** The places of a cloud. */
  public placesOf(cloud: KnownCloud): Place[] {
    const operator = this.operatorOf(cloud);
    return this.regionsOf(cloud).map((region) => ({ cloudName: cloud.cloudName, region, operator }));
  }

  /** The places of all clouds that the library knows, and of the program's own. */
  public allPlaces(): Place[] {
    return this.allClouds().flatMap((cloud) => this.placesOf(cloud));
  }

  /** What the resources of those clouds mean for security, where anything is known of that. */
  public allSecurity(): KnownSecurity[] {
    const known = new Map(this.allClouds().map(({ cloudName, catalogue }) => [cloudName, catalogue.security]));
    return [...known].flatMap(([cloudName, security]) => (security === undefined ? [] : [{ cloudName, security }]));
  }

  /** The one cloud that is reached by a Terraform provider, by the provider's source. */
  public cloudBehind(providerSource: string): KnownCloud | undefined {
    const wanted = providerSource.toLowerCase().split("/").slice(-2).join("/");
    return ATLAS.find(({ catalogue }) => catalogue.terraformProvider?.toLowerCase() === wanted);
  }

  private allClouds(): KnownCloud[] {
    const names = new Set(ATLAS.map(({ cloudName }) => cloudName));
    return [...ATLAS, ...this.clouds.filter(({ cloudName }) => !names.has(cloudName))];
  }

  private correctionsOf(cloud: KnownCloud): FactCorrectionProps[] {
    return this.corrections.filter((correction) => correction.cloud === cloud || correction.cloudName === cloud.cloudName);
  }
}

function corrected(known: Operator | undefined, correction: FactCorrectionProps): Operator | undefined {
  const { operatorName, country, group, owners, foreignControl, controlPlane, dependencies, lifecycle, certificates = [], seals = [] } = correction;
  const { source, asOf, sourceKind, verified, remark } = correction;
  const identity = operatorName === undefined && country === undefined ? known : { source, asOf, sourceKind, verified, remark };
  const base: Operator = { name: known?.name ?? "unknown", source, asOf, ...known, ...identity };
  const kept = (base.certificates ?? []).filter(({ scheme }) => certificates.every((given) => given.scheme !== scheme));
  const given = { name: operatorName, country, group, owners, foreignControl, controlPlane, dependencies, lifecycle };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...base, ...said, certificates: [...kept, ...certificates], seals: [...(base.seals ?? []), ...seals] };
}
