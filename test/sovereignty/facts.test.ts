import { beforeAll, describe, expect, it } from "vitest";
import { testStack } from "archipel/testing";
import type { Catalogue, Fact, Operator } from "../../src";
import { CertificateCoverage } from "../../src";
import { ATLAS } from "../../src/sovereignty/atlas";
import { cloudNames, makerOf } from "../support/programs";

/** Codes that software knows as countries, and ISO 3166-1 does not. */
const NO_COUNTRIES = ["EU", "EZ", "UK", "UN", "QO", "XA", "XB", "XK", "ZZ"];
const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DATE = /^(undated|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/;

interface Audited {
  readonly name: string;
  readonly catalogue: Catalogue;
}

const clouds: Audited[] = [];

beforeAll(async () => {
  for (const folder of cloudNames()) {
    const { cloudName, catalogue } = (await makerOf(folder)).makeCloud(testStack());
    clouds.push({ name: cloudName, catalogue });
  }
}, 60_000);

/** Every object in a catalogue that says something about the world: it has a source, or a name that somebody could look up. */
function statements(value: unknown, path: string): [path: string, statement: Partial<Fact>][] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const word = (key: string, item: unknown): string => (Array.isArray(value) ? ((item as { name?: string }).name ?? key) : key);
  const inner = Object.entries(value).flatMap(([key, item]) => statements(item, `${path}.${word(key, item)}`));
  const isFact = !Array.isArray(value) && ["source", "asOf", "name", "scheme", "resourceType", "description", "version"].some((key) => key in value);
  return isFact ? [[path, value], ...inner] : inner;
}

function complaints(check: (statement: Partial<Fact>) => boolean): string[] {
  return clouds.flatMap(({ name, catalogue }) => statements(catalogue, name)).filter(([, statement]) => !check(statement)).map(([path]) => path);
}

describe("every fact of every cloud", () => {
  it("is found by the audit: operators, certificates, regions, machine types, images", () => {
    const paths = clouds.flatMap(({ name, catalogue }) => statements(catalogue, name)).map(([path]) => path);
    const sample = ["Scaleway.operator", "Scaleway.operator.owners.Iliad group", "Hetzner.operator.certificates.0", "OVHcloud.regions.GRA11", "UpCloud.places.names.europe-1"];
    expect(paths).toEqual(expect.arrayContaining(sample));
    expect(paths.filter((path) => path.includes(".machineTypes.")).length).toBeGreaterThan(100);
    expect(paths.filter((path) => path.includes(".images.")).length).toBeGreaterThan(30);
  });

  it("has a source", () => {
    expect(complaints(({ source }) => typeof source === "string" && source.trim() !== "")).toEqual([]);
  });

  it("has a date: a day, a month, a year, or the word undated", () => {
    expect(complaints(({ asOf }) => typeof asOf === "string" && DATE.test(asOf))).toEqual([]);
  });

  it("names countries by ISO 3166-1", () => {
    const codes = (statement: object): string[] => {
      const { country, countries = [] } = statement as { country?: string; countries?: string[] };
      return [...(country === undefined ? [] : [country]), ...countries];
    };
    const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && !NO_COUNTRIES.includes(code) && COUNTRIES.of(code) !== undefined;
    expect(complaints((statement) => codes(statement).every(isCountry))).toEqual([]);
  });

  it("is not said to be verified when there is no source", () => {
    expect(complaints(({ source, verified }) => !/^no source|no source found$/.test(source ?? "") || verified === false)).toEqual([]);
  });
});

describe("every operator that the library knows", () => {
  const known = (): { name: string; operator: Operator; catalogue: Catalogue }[] =>
    clouds.flatMap(({ name, catalogue }) => (catalogue.operator === undefined ? [] : [{ name, catalogue, operator: catalogue.operator }]));

  it("says who says so", () => {
    const silent = ATLAS.filter(({ catalogue }) => catalogue.operator?.sourceKind === undefined).map(({ cloudName }) => cloudName);
    expect(silent).toEqual([]);
  });

  it("has certificates of regions that are in its catalogue", () => {
    const strangers = known().flatMap(({ name, operator, catalogue }) =>
      (operator.certificates ?? [])
        .filter(({ coverage }) => coverage === CertificateCoverage.REGIONS)
        .filter(({ regions = [] }) => regions.length === 0 || regions.some((wanted) => catalogue.regions.every((region) => region.name !== wanted)))
        .map(({ scheme, regions }) => `${name}: ${scheme} of ${regions?.join(", ")}`),
    );
    expect(strangers).toEqual([]);
  });

  it("has regions listed for certificates of regions only", () => {
    const certificates = known().flatMap(({ operator }) => operator.certificates ?? []);
    expect(certificates.filter(({ coverage, regions }) => regions !== undefined && coverage !== CertificateCoverage.REGIONS)).toEqual([]);
  });

  it("has certificates that end on a day", () => {
    const ends = known().flatMap(({ operator }) => operator.certificates ?? []).flatMap(({ validUntil = [] }) => validUntil);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((end) => !DAY.test(end))).toEqual([]);
  });

  it("has owners with a share of at most the whole", () => {
    const shares = known().flatMap(({ operator }) => operator.owners ?? []).map(({ sharePercent }) => sharePercent);
    expect(shares.filter((share) => share !== undefined)).not.toEqual([]);
    expect(shares.filter((share) => share !== undefined && (share <= 0 || share > 100))).toEqual([]);
  });
});

describe("every other name of places", () => {
  it("stands for regions of its catalogue", () => {
    const strangers = clouds.flatMap(({ name, catalogue }) =>
      (catalogue.places?.names ?? [])
        .filter(({ regions }) => regions.length === 0 || regions.some((wanted) => catalogue.regions.every((region) => region.name !== wanted)))
        .map((place) => `${name}: ${place.name}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe("the atlas", () => {
  it("knows every cloud that has an operator of its own, once", () => {
    const names = ATLAS.map(({ cloudName }) => cloudName);
    expect(names).toEqual([...new Set(names)]);
    const sourced = clouds.filter(({ catalogue }) => catalogue.operator?.sourceKind !== undefined).map(({ name }) => name);
    expect(sourced.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("says what the catalogues say", () => {
    for (const { cloudName, catalogue } of ATLAS) {
      const { operator, regions, places, terraformProvider, security } = clouds.find(({ name }) => name === cloudName)!.catalogue;
      const said = JSON.parse(JSON.stringify({ operator, regions, places, terraformProvider, security })) as unknown;
      expect(JSON.parse(JSON.stringify(catalogue))).toEqual(said);
    }
  });

  it("tells each provider to one cloud", () => {
    const providers = ATLAS.flatMap(({ catalogue }) => catalogue.terraformProvider?.toLowerCase() ?? []);
    expect(providers).toEqual([...new Set(providers)]);
    expect(providers).toContain("hetznercloud/hcloud");
  });
});
