import { describe, expect, it } from "vitest";
import { CertificateCoverage } from "archipel";
import type { KnownCloud } from "../../src/sovereignty/fact-book";
import { inProcess } from "../support/command-line";

const FACT = { source: "https://example.org", asOf: "2026-11-01" };

const ATLAS: readonly KnownCloud[] = [
  {
    cloudName: "North",
    catalogue: {
      operator: {
        ...FACT, name: "North AS", country: "NO",
        certificates: [{ ...FACT, scheme: "C5", held: true, coverage: CertificateCoverage.OPERATOR }],
      },
      regions: [{ ...FACT, name: "osl", country: "NO" }, { ...FACT, name: "par", country: "FR" }],
    },
  },
  {
    cloudName: "South",
    catalogue: {
      operator: {
        ...FACT, name: "South SpA", country: "IT",
        certificates: [{ ...FACT, scheme: "C5", held: false, coverage: CertificateCoverage.OPERATOR }],
        lifecycle: [{ ...FACT, ending: true, description: "closes" }],
      },
      regions: [{ ...FACT, name: "mil", country: "IT" }, { ...FACT, name: "x1" }],
    },
  },
  { cloudName: "Own", catalogue: { regions: [] } },
];

const clouds = (...args: string[]) => inProcess(["clouds", ...args], { atlas: ATLAS });
const namesOf = async (...args: string[]): Promise<string[]> => {
  const { out } = await clouds(...args, "--json");
  return (JSON.parse(out) as { clouds: { cloudName: string }[] }).clouds.map(({ cloudName }) => cloudName);
};

describe("archipel clouds", () => {
  it("lists who runs each cloud, from where, and its regions by country", async () => {
    expect(await clouds()).toEqual({
      code: 0,
      err: "",
      out: [
        "CLOUD           OPERATOR              SEAT  REGIONS",
        "North           North AS              NO    NO: osl; FR: par",
        "South (ending)  South SpA             IT    IT: mil; country unknown: x1",
        "Own             the program says who",
        "",
      ].join("\n"),
    });
  });

  it("shows only the regions in a country, and no cloud without any", async () => {
    const { out } = await clouds("--country", "fr");
    expect(out).toMatch(/^North +North AS +NO +FR: par$/m);
    expect(out).not.toMatch(/osl|South|Own/);
  });

  it("takes a union of countries for one", async () => {
    expect(await namesOf("--country", "EU")).toEqual(["North", "South"]);
    expect(await namesOf("--seat", "EU")).toEqual(["South"]);
    expect(await namesOf("--seat", "EEA")).toEqual(["North", "South"]);
  });

  it("finds a certificate only where it is held", async () => {
    expect(await namesOf("--certificate", "c5")).toEqual(["North"]);
    expect(await namesOf("--certificate", "iso27001")).toEqual([]);
  });

  it("says so when there is none", async () => {
    expect((await clouds("--seat", "CH")).out).toBe("no cloud of this library is known to be so\n");
  });

  it("gives every fact with its source as JSON", async () => {
    const { out } = await clouds("--json", "--country", "FR");
    expect(JSON.parse(out)).toEqual({
      formatVersion: 1,
      clouds: [{ cloudName: "North", operator: ATLAS[0].catalogue.operator, regions: [{ ...FACT, name: "par", country: "FR" }] }],
    });
  });

  it("refuses what is no country, and what is no certificate", async () => {
    const country = await clouds("--country", "France");
    expect(country.code).toBe(2);
    expect(country.err).toBe('archipel: --country: got "France"; allowed: a country\'s code such as FR, or EU, EEA, Switzerland, United Kingdom [ARCHIPEL_COMMAND_USAGE]\n');
    const certificate = await clouds("--certificate", "gold");
    expect(certificate.code).toBe(2);
    expect(certificate.err).toMatch(/^archipel: there is no certificate "gold"; there are: SecNumCloud, C5, HDS/);
  });
});
