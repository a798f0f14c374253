import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

const WIKI = {
  source: "https://cloud.orange-business.com/en/offres/infrastructure-iaas/cloud-avenue/wiki-cloud-avenue/services/dual-site-2 (Val de Reuil is VDR, Chartres is CHA, both in France)",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
};

/**
 * The sites, by the codes of Orange's own client. The provider is not told which it is: an organization belongs to one.
 *
 * @see https://github.com/orange-cloudavenue/cloudavenue-sdk-go/blob/main/pkg/clients/consoles/consoles.go
 */
export const REGIONS: Region[] = [
  { name: "vdr", country: "FR", city: "Val-de-Reuil", ...WIKI },
  { name: "chr", country: "FR", city: "Chartres", ...WIKI },
  { name: "vdr-cha", country: "FR", ...WIKI },
];

/** Which organizations stand at a site, and whether the provider makes buckets for them. */
export interface Site {
  readonly organizations: RegExp;
  readonly region: string;
  readonly hasBuckets: boolean;
}

/** orange-cloudavenue/cloudavenue-sdk-go v0.27.0: pkg/clients/consoles/consoles.go (OrganizationPattern, Services) of 2026-02-09 */
export const SITES: readonly Site[] = [
  { organizations: /^cav01(ev01|iv02)ocb\d{7}$/, region: "vdr", hasBuckets: true },
  { organizations: /^cav01(iv07|iv08)ocb\d{7}$/, region: "vdr", hasBuckets: false },
  { organizations: /^cav02(ev04|iv05)ocb\d{7}$/, region: "chr", hasBuckets: false },
  { organizations: /^cav0[0-2]vv09ocb\d{7}$/, region: "vdr-cha", hasBuckets: false },
];

/** The site of an organization, as far as its name is known. */
export function siteOf(organization: string): Site | undefined {
  return SITES.find((site) => site.organizations.test(organization));
}

/** Whether there are buckets for an organization; of one that only the environment knows, whether there are any in its region. */
export function hasBuckets(region: string, organization: string | undefined): boolean {
  const site = organization === undefined ? undefined : siteOf(organization);
  return site?.hasBuckets ?? SITES.some((other) => other.region === region && other.hasBuckets);
}
