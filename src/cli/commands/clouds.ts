import { CertificateScheme } from "../../core/operator-facts";
import type { KnownCloud } from "../../sovereignty/fact-book";
import { Jurisdiction } from "../../sovereignty/jurisdiction";
import { columns, json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { Failure } from "../failure";
import { findName, plainName } from "../names";

/** Which clouds. */
export interface CloudsOptions {
  readonly country?: string;
  readonly seat?: string;
  readonly certificate?: string;
  readonly json?: boolean;
}

/** Lists the clouds that the library knows. */
export function listClouds({ atlas, print }: Environment, options: CloudsOptions): ExitCode {
  const found = select(atlas, options);
  if (options.json) {
    print(json({ formatVersion: 1, clouds: found.map(({ cloudName, catalogue: { operator, regions } }) => ({ cloudName, operator, regions })) }));
  } else {
    print(found.length === 0 ? "no cloud of this library is known to be so\n" : columns([TITLES, ...found.map(row)]));
  }
  return ExitCode.FINE;
}

const TITLES = ["CLOUD", "OPERATOR", "SEAT", "REGIONS"];

function row({ cloudName, catalogue: { operator, regions } }: KnownCloud): string[] {
  const ending = operator?.lifecycle?.some((fact) => fact.ending) ? " (ending)" : "";
  const countries = new Map<string, string[]>();
  regions.forEach(({ name, country = "country unknown" }) => countries.set(country, [...(countries.get(country) ?? []), name]));
  const places = [...countries].map(([country, names]) => `${country}: ${names.join(" ")}`).join("; ");
  return [`${cloudName}${ending}`, operator?.name ?? "the program says who", operator?.country ?? (operator === undefined ? "" : "unknown"), places];
}

/** Those that all filters let through, each with the regions that they do. */
function select(atlas: readonly KnownCloud[], { country, seat, certificate }: CloudsOptions): KnownCloud[] {
  const countries = country === undefined ? undefined : jurisdiction("--country", country);
  const seats = seat === undefined ? undefined : jurisdiction("--seat", seat);
  const scheme = certificate === undefined ? undefined : schemeOf(certificate, atlas);
  return atlas
    .filter(({ catalogue: { operator } }) => seats === undefined || seats.includes(operator?.country))
    .filter((cloud) => scheme === undefined || holds(cloud, scheme))
    .map((cloud) => (countries === undefined ? cloud : within(cloud, countries)))
    .filter(({ catalogue: { regions } }) => countries === undefined || regions.length > 0);
}

function within({ cloudName, catalogue }: KnownCloud, countries: Jurisdiction): KnownCloud {
  return { cloudName, catalogue: { ...catalogue, regions: catalogue.regions.filter(({ country }) => countries.includes(country)) } };
}

const NAMED = [Jurisdiction.EU, Jurisdiction.EEA, Jurisdiction.SWITZERLAND, Jurisdiction.UNITED_KINGDOM];

function jurisdiction(option: string, asked: string): Jurisdiction {
  const named = NAMED.find(({ name }) => plainName(name) === plainName(asked));
  if (named === undefined && !/^[A-Za-z]{2}$/.test(asked)) {
    throw new Failure(`${option}: got ${JSON.stringify(asked)}; allowed: a country's code such as FR, or ${NAMED.map(({ name }) => name).join(", ")}`);
  }
  return named ?? Jurisdiction.country(asked.toUpperCase());
}

function schemeOf(asked: string, atlas: readonly KnownCloud[]): string {
  const held = atlas.flatMap(({ catalogue }) => catalogue.operator?.certificates?.map(({ scheme }) => scheme) ?? []);
  const known = Object.values(CertificateScheme).filter((value): value is string => typeof value === "string");
  return findName(asked, [...new Set([...known, ...held])], "certificate");
}

function holds({ catalogue: { operator } }: KnownCloud, scheme: string): boolean {
  return operator?.certificates?.some((certificate) => certificate.scheme === scheme && certificate.held === true) ?? false;
}
