import { CertificateCoverage, SourceKind } from "archipel";
import type { Manifest, ManifestResource } from "../../src/sovereignty/manifest";

const register = { source: "https://register.example/hrb/1", asOf: "2026-01-02", sourceKind: SourceKind.OFFICIAL };
const blog = { source: "https://blog.example/a-post", asOf: "2025-12-24", sourceKind: SourceKind.THIRD_PARTY };
const rumour = { source: "somebody said", asOf: "undated", sourceKind: SourceKind.PRESS, verified: false };
const paris = { cloudName: "Nimbus", region: "fr-1", country: "FR", city: "Paris" };
const ashburn = { cloudName: "Cumulus", region: "us-1", country: "US", city: "Ashburn" };
const spain = { cloudName: "Stratus", region: "es-1", country: "ES" };

function resource(construct: string, cloud: string, place: ManifestResource["places"][number], more: Partial<ManifestResource> = {}): ManifestResource {
  return {
    path: `${construct}/Resource`, stack: "shop", address: `thing.${construct.replace(/\//g, "_")}`, type: "thing", count: 1,
    construct, cloud, cloudName: place.cloudName, places: [place], doubts: [], placeless: false, own: false, ...more,
  };
}

/** A small program on three clouds that has something of all that a report shows. */
export const MANIFEST: Manifest = {
  formatVersion: 1,
  date: "2026-11-28",
  stacks: ["shop"],
  clouds: [
    {
      path: "shop/paris", cloudName: "Nimbus", region: { name: "fr-1", country: "FR", city: "Paris", ...register },
      operator: {
        name: "Nimbus SAS", country: "FR", ...register,
        owners: [{ name: "Founders", country: "FR", sharePercent: 61, controls: true, ...blog }],
        foreignControl: [{ controlled: false, description: "no shareholder from abroad", ...register }],
        certificates: [
          { scheme: "SecNumCloud", held: true, coverage: CertificateCoverage.REGIONS, regions: ["fr-1"], validUntil: "2027-05-01", ...register },
          { scheme: "C5", held: true, coverage: CertificateCoverage.OPERATOR, validUntil: "2026-01-01", ...blog },
        ],
        dependencies: [{ description: "hypervisor of Example Inc.", country: "US", ...rumour }],
        lifecycle: [{ ending: true, description: "closes in 2028", ...register }],
      },
      questions: [],
    },
    { path: "shop/ashburn", cloudName: "Cumulus", region: { name: "us-1", country: "US", city: "Ashburn", ...blog }, questions: [] },
    { path: "shop/spain", cloudName: "Stratus", region: { name: "es-1", country: "ES", ...rumour }, operator: { name: "Stratus SA", ...rumour }, questions: [] },
  ],
  resources: [
    resource("shop/paris/web", "shop/paris", paris, { count: 3 }),
    resource("shop/paris/web/Firewall", "shop/paris", paris),
    resource("shop/ashburn/files", "shop/ashburn", ashburn),
    resource("shop/spain/copy", "shop/spain", spain, { count: undefined }),
    { path: "shop/other.one", stack: "shop", address: "other.one", type: "other", places: [], doubts: ["it cannot be told whose it is"], placeless: false, own: false },
  ],
  constructs: [
    { path: "shop/paris/web", kind: "Server", cloud: "shop/paris", dataClasses: [], needs: [], traits: {}, imported: false, vendorChanges: [] },
    { path: "shop/paris/web/Firewall", kind: "Firewall", cloud: "shop/paris", dataClasses: [], needs: [], traits: {}, imported: false, vendorChanges: [] },
    { path: "shop/ashburn/files", kind: "Bucket", cloud: "shop/ashburn", dataClasses: ["personal"], needs: [], traits: {}, imported: false, vendorChanges: [] },
    { path: "shop/spain/copy", kind: "Bucket", cloud: "shop/spain", dataClasses: [], needs: [], traits: {}, imported: false, vendorChanges: [] },
  ],
  relations: [
    { from: "shop/paris/web", to: "shop/paris/web/Firewall", kind: "reference" },
    { from: "shop/paris/web", to: "shop/ashburn/files", kind: "reference" },
  ],
  states: [{ stack: "shop", backend: "local", description: "a file on the machine that runs Terraform" }],
  policies: [
    { path: "met", rule: "OperatorDiversity", title: "at least 2 operators", objectives: ["SOV-1"], evidence: "verified", verdict: "met", violations: [] },
    {
      path: "home", rule: "DataLocation", title: "everything stands in EU", objectives: ["SOV-2"], evidence: "first-hand", verdict: "broken",
      violations: [
        { path: "shop/ashburn/files", policy: "home", message: "stands at Cumulus us-1 (Ashburn, US)", fact: blog, satisfiedBy: ["Nimbus (fr-1)"] },
      ],
    },
    {
      path: "seat", rule: "OperatorSeat", title: "operators have their seat in EU", objectives: ["SOV-2"], evidence: "any", verdict: "waived",
      violations: [{ path: "shop/spain/copy", policy: "seat", message: "nobody knows the seat", fact: rumour, satisfiedBy: [], waiver: "spain-for-now" }],
    },
  ],
  waivers: [
    {
      path: "spain-for-now", policy: "seat", scope: "shop/spain", reason: "the answer is on its way", approvedBy: "Ada Example", granted: "2026-11-01",
      until: "2027-01-31", state: "in force",
    },
  ],
  corrections: [{ path: "ours", cloudName: "Stratus", fields: ["operatorName"], fact: rumour }],
  placements: [{ path: "shop/pick", chosen: ["shop/paris"], recorded: true, refused: [{ cloud: "shop/ashburn", reasons: ["that is in US", "no such image"] }] }],
};
