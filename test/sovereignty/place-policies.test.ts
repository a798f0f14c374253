import { Token } from "cdktf";
import type { Construct } from "constructs";
import { beforeAll, describe, expect, it } from "vitest";
import type { FactCorrectionProps, ICloud } from "archipel";
import {
  CertificateCoverage,
  ControlPlaneLocation,
  DataClass,
  DataLocation,
  Evidence,
  FactCorrection,
  ForbiddenOwnership,
  Jurisdiction,
  MinimumSeal,
  OperatorSeat,
  RequiredCertificates,
  SourceKind,
} from "archipel";
import { appWithStack, thingOn, SAID, verdictOf, violationsIn } from "./support";
import type { CloudMaker } from "../support/programs";
import { cloudNames, makerOf } from "../support/programs";

type Said = Omit<FactCorrectionProps, "cloud" | "cloudName" | "source" | "asOf">;

/** A fact that a policy depends on, and what the verdict is when it is so. */
interface Way {
  readonly name: string;
  readonly said: (cloud: ICloud) => Said & Partial<Pick<FactCorrectionProps, "verified" | "sourceKind">>;
  readonly breaks?: string;
}

interface Rule {
  readonly name: string;
  readonly define: (scope: Construct) => void;
  readonly ways: readonly Way[];
}

const country = (code: string | undefined, more: object = {}) => (cloud: ICloud) => ({
  regions: [{ ...cloud.region, ...SAID, country: code, ...more }],
});
const owner = (fact: object) => () => ({ owners: [{ name: "Somebody", ...SAID, ...fact }], foreignControl: [] });
const control = (fact: object) => () => ({ owners: [], foreignControl: [{ description: "through Somebody", controlled: true, ...SAID, ...fact }] });
const certificate = (fact: object) => (cloud: ICloud) => {
  const regions = (fact as { here?: boolean }).here ? [cloud.region.name] : ["elsewhere"];
  return { certificates: [{ scheme: "ENS", held: true, coverage: CertificateCoverage.OPERATOR, regions, ...SAID, ...fact }] };
};
const seal = (fact: object) => () => ({ seals: [{ objective: "SOV-2", level: 3, givenBy: "the buyer", ...SAID, ...fact }] });

const UNVERIFIED = { verified: false };
const HEARSAY = { verified: true, sourceKind: SourceKind.THIRD_PARTY };
const FIRST_HAND = { evidence: Evidence.FIRST_HAND };

const RULES: readonly Rule[] = [
  {
    name: "DataLocation",
    define: (scope) => void new DataLocation(scope, "policy", { allowed: [Jurisdiction.EU, Jurisdiction.SWITZERLAND] }),
    ways: [
      { name: "in the EU", said: country("FR") },
      { name: "in Switzerland", said: country("CH") },
      { name: "in the United States", said: country("US"), breaks: "that is in US; allowed: EU, Switzerland" },
      { name: "in Norway", said: country("NO"), breaks: "that is in NO" },
      { name: "in a country that nobody names", said: country(undefined), breaks: "no source that counts says in which country that is" },
      { name: "in a country that no source confirms", said: country("FR", UNVERIFIED), breaks: "no source that counts" },
    ],
  },
  {
    name: "DataLocation by first-hand facts",
    define: (scope) => void new DataLocation(scope, "policy", { allowed: [Jurisdiction.EEA], ...FIRST_HAND }),
    ways: [
      { name: "as the operator says", said: country("NO", { sourceKind: SourceKind.OPERATOR, verified: true }) },
      { name: "as somebody says", said: country("NO", HEARSAY), breaks: "no source that counts" },
    ],
  },
  {
    name: "OperatorSeat",
    define: (scope) => void new OperatorSeat(scope, "policy", { allowed: [Jurisdiction.country("DE")] }),
    ways: [
      { name: "in Germany", said: () => ({ operatorName: "Somebody GmbH", country: "DE" }) },
      { name: "in France", said: () => ({ operatorName: "Somebody SAS", country: "FR" }), breaks: "Somebody SAS has its seat in FR; allowed: DE" },
      { name: "as no source confirms", said: () => ({ operatorName: "Somebody GmbH", country: "DE", verified: false }), breaks: "no source that counts" },
    ],
  },
  {
    name: "RequiredCertificates",
    define: (scope) => void new RequiredCertificates(scope, "policy", { schemes: ["ENS"] }),
    ways: [
      { name: "held by the operator", said: certificate({}) },
      { name: "held for the region", said: certificate({ coverage: CertificateCoverage.REGIONS, here: true }) },
      { name: "held until today", said: certificate({ validUntil: "2026-11-28" }) },
      { name: "held until yesterday", said: certificate({ validUntil: "2026-11-27" }), breaks: "ENS: it ended on 2026-11-27" },
      { name: "held for another region", said: certificate({ coverage: CertificateCoverage.REGIONS }), breaks: "it is held for elsewhere only" },
      { name: "held for other products", said: certificate({ coverage: CertificateCoverage.PRODUCTS }), breaks: "it is held for other products" },
      { name: "held for who knows what", said: certificate({ coverage: CertificateCoverage.UNKNOWN }), breaks: "what it covers is not known" },
      { name: "not held", said: certificate({ held: false }), breaks: "it is not held" },
      { name: "perhaps held", said: certificate({ held: undefined }), breaks: "it is not known to be held today" },
      { name: "held, as no source confirms", said: certificate(UNVERIFIED), breaks: "the source does not count (not verified)" },
      { name: "another one held", said: certificate({ scheme: "A5" }), breaks: "ENS: " },
    ],
  },
  {
    name: "ForbiddenOwnership by country",
    define: (scope) => void new ForbiddenOwnership(scope, "policy", { countries: ["US"] }),
    ways: [
      { name: "owned from France", said: owner({ country: "FR", controls: true }) },
      { name: "owned by a majority from France", said: owner({ country: "FR", sharePercent: 50.1 }) },
      { name: "owned from the United States", said: owner({ country: "US", controls: true }), breaks: "Somebody (US) owns it and decides" },
      { name: "owned by half from the United States", said: owner({ country: "US", sharePercent: 26 }), breaks: "Somebody (US) holds 26 %" },
      { name: "partly owned from the United States", said: owner({ country: "US", sharePercent: 24 }), breaks: "no source that counts says who controls" },
      { name: "owned from the United States, to what part is not known", said: owner({ country: "US" }), breaks: "owns a part" },
      { name: "owned by who knows whom", said: owner({ controls: true }), breaks: "no source that counts says who controls" },
      { name: "controlled from Mexico", said: control({ countries: ["MX"] }) },
      { name: "controlled from the United States", said: control({ countries: ["MX", "US"] }), breaks: "through Somebody" },
      { name: "controlled from somewhere", said: control({}), breaks: "through Somebody" },
      { name: "controlled by nobody outside the EU", said: control({ controlled: false }) },
      { name: "controlled by nobody in Mexico", said: control({ controlled: false, countries: ["MX"] }), breaks: "no source that counts" },
      { name: "controlled by nobody, as no source confirms", said: control({ controlled: false, ...UNVERIFIED }), breaks: "no source that counts" },
    ],
  },
  {
    name: "ForbiddenOwnership outside a jurisdiction",
    define: (scope) => void new ForbiddenOwnership(scope, "policy", { outside: [Jurisdiction.country("FR")], maxSharePercent: 0 }),
    ways: [
      { name: "owned from France", said: owner({ country: "FR", controls: true }) },
      { name: "owned from Germany", said: owner({ country: "DE", controls: true }), breaks: "Somebody (DE) owns it and decides" },
      { name: "owned by one percent from Germany", said: owner({ country: "DE", sharePercent: 1 }), breaks: "Somebody (DE) holds 1 %" },
      { name: "controlled by nobody outside the EU", said: control({ controlled: false }), breaks: "no source that counts says who controls" },
    ],
  },
  {
    name: "ControlPlaneLocation",
    define: (scope) => void new ControlPlaneLocation(scope, "policy", { allowed: [Jurisdiction.EU] }),
    ways: [
      { name: "steered from Finland", said: () => ({ controlPlane: [{ country: "FI", description: "in Helsinki", ...SAID }] }) },
      {
        name: "steered from Canada, too",
        said: () => ({ controlPlane: [{ country: "FI", description: "in Helsinki", ...SAID }, { country: "CA", description: "in Toronto", ...SAID }] }),
        breaks: "its control plane runs in CA; allowed: EU",
      },
      { name: "steered from who knows where", said: () => ({ controlPlane: [{ description: "one", ...SAID }] }), breaks: "no source that counts says where" },
      { name: "steered from where nobody says", said: () => ({ controlPlane: [] }), breaks: "no source that counts says where" },
    ],
  },
  {
    name: "MinimumSeal",
    define: (scope) => void new MinimumSeal(scope, "policy", { objective: "SOV-2", level: 2 }),
    ways: [
      { name: "assessed higher", said: seal({}) },
      { name: "assessed so", said: seal({ level: 2 }) },
      { name: "assessed lower", said: seal({ level: 1 }), breaks: "the buyer gives it SEAL-1 for SOV-2; required: SEAL-2" },
      { name: "assessed for another objective", said: seal({ objective: "SOV-3" }), breaks: "no assessment that counts gives it a level for SOV-2" },
      { name: "claimed by the operator", said: seal({ sourceKind: SourceKind.OPERATOR }), breaks: "only its own claim" },
    ],
  },
];

describe.each(cloudNames())("on %s", (name) => {
  let maker: CloudMaker;
  beforeAll(async () => void (maker = await makerOf(name)));

  for (const { name: rule, define, ways } of RULES) {
    it.each(ways)(`${rule}: $name`, ({ said: correction, breaks }) => {
      const { app, stack } = appWithStack();
      define(app);
      const cloud = thingOn(maker, stack);
      new FactCorrection(app, "facts", { cloud, ...SAID, ...correction(cloud) });
      const { verdict, violations } = verdictOf(app);
      expect(verdict).toBe(breaks === undefined ? "met" : "broken");
      const said = violations.find(({ path }) => path === "shop/cloud/thing")?.message;
      expect(said).toEqual(breaks === undefined ? undefined : expect.stringContaining(breaks));
    });
  }

  it("DataLocation with a data class looks at what is marked, and at nothing else", () => {
    const { app, stack } = appWithStack();
    new DataLocation(app, "policy", { allowed: [Jurisdiction.country("FR")], dataClass: DataClass.PERSONAL });
    const cloud = thingOn(maker, stack);
    new FactCorrection(app, "facts", { cloud, ...SAID, ...country("US")(cloud) });
    expect(violationsIn(app)).toEqual([]);
    DataClass.mark(cloud, DataClass.PERSONAL);
    expect(violationsIn(app).map(({ path }) => path)).toContain("shop/cloud/thing");
  });
});

describe("RequiredCertificates refuses", () => {
  it.each([
    ["no schemes", [], /schemes: got \[\]; allowed: at least one scheme/],
    ["schemes that Terraform finds out later", Token.asList({ resolve: () => [] }), /schemes: got an unresolved value \(token\); allowed: a value known when the program runs/],
    ["one that Terraform finds out later", ["C5", Token.asString({ resolve: () => "ENS" })], /schemes: got an unresolved value/],
  ])("%s", (_what, schemes, message) => {
    expect(() => new RequiredCertificates(appWithStack().app, "policy", { schemes })).toThrow(message);
  });
});
