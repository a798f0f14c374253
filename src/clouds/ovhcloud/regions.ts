import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

/** A region, and where its object storage is. */
export interface OvhRegion {
  readonly region: Region;
  /** What Keystone calls the region of Swift. Absent where there is none. */
  readonly swift?: string;
  /** The region in the S3 endpoint. Absent where none is known. */
  readonly s3?: string;
}

/** Regions of three availability zones: ovh/docs, managed_kubernetes/using-floating-ips (2026-02-02). */
const THREE_ZONES = ["EU-WEST-PAR", "EU-SOUTH-MIL"];

/** Whether a region has three availability zones. */
export function hasThreeZones(region: string): boolean {
  return THREE_ZONES.includes(region);
}

const CRAWLER = "ovh/terraform-provider-ovh docs (name); SpareCores/sc-crawler src/sc_crawler/vendors/_ovh.py, commit 4bcc0b1 (place)";
const STORAGE_GUIDE = "OVHcloud Kubernetes storage guide (code index 65737239752)";
const PROVIDER_DOCS = "ovh/terraform-provider-ovh docs (name only; nothing says where it stands)";

/** Regions as in the facts; a place that no source states is left out. Object storage: ovh/docs, object_storage/s3_location, 2026-02-03. */
export const REGIONS: OvhRegion[] = [
  known("GRA", "Gravelines", "FR", "GRA", "gra"),
  known("GRA5", "Gravelines", "FR", "GRA", "gra"),
  known("GRA9", "Gravelines", "FR", "GRA", "gra"),
  known("GRA11", "Gravelines", "FR", "GRA", "gra"),
  known("SBG", "Strasbourg", "FR", "SBG", "sbg"),
  guided("SBG5", "Strasbourg", "FR", "SBG", "sbg"),
  known("RBX-A", "Roubaix", "FR", undefined, "rbx"),
  known("EU-WEST-PAR", "Paris", "FR", undefined, "eu-west-par"),
  guided("EU-SOUTH-MIL", "Milan", "IT", undefined, "eu-south-mil"),
  known("DE", "Frankfurt", "DE", "DE", "de"),
  known("DE1", "Frankfurt", "DE", "DE", "de"),
  known("WAW1", "Warsaw", "PL", "WAW", "waw"),
  known("UK", "London", "GB", "UK", "uk"),
  guided("UK1", "London", "GB", "UK", "uk"),
  known("BHS5", "Beauharnois", "CA", "BHS", "bhs"),
  guided("SGP1", "Singapore", "SG", undefined, "sgp"),
  guided("SYD1", "Sydney", "AU", undefined, "ap-southeast-syd"),
  guided("AP-SOUTH-MUM", "Mumbai", "IN", undefined, "ap-south-mum"),
  { region: { name: "EU-WEST-LZ-LUX-A", source: PROVIDER_DOCS, asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR, verified: false } },
  { region: { name: "EU-SOUTH-LZ-MAD-A", source: PROVIDER_DOCS, asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR, verified: false } },
];

function known(name: string, city: string, country: string, swift: string | undefined, s3: string): OvhRegion {
  return { region: { name, city, country, source: CRAWLER, asOf: "2026-08-21", sourceKind: SourceKind.REPOSITORY }, swift, s3 };
}

function guided(name: string, city: string, country: string, swift: string | undefined, s3: string): OvhRegion {
  return { region: { name, city, country, source: STORAGE_GUIDE, asOf: "undated", sourceKind: SourceKind.REPOSITORY }, swift, s3 };
}
