import { Unknown, UNKNOWN, type Value, type ValueMap } from "../../values/value";
import type { IdMaker, ProviderRules } from "../model";
import { SCALEWAY_COMPUTE_RULES } from "./compute";
import { SCALEWAY_NETWORK_RULES } from "./network";
import { SCALEWAY_DATA, SCALEWAY_SERVICE_RULES } from "./services";
import { SCALEWAY_VPN_RULES } from "./vpn";
import { bareId } from "../../world/objects";

const DEFAULT_REGION = "fr-par";
const SANDBOX_PROJECT = "5a4db0c5-0000-4000-8000-000000000001";
const SANDBOX_ORGANIZATION = "5a4db0c5-0000-4000-8000-000000000002";

/** Ids are bare in IAM and accounts, and carry the region where the resource has one of its own, else the zone. */
const placedId: IdMaker = (making) => {
  const attributes = making.parts.schema.attributes ?? {};
  const own = (name: string) => attributes[name]?.optional === true;
  const place = own("region") ? making.setting("region") : own("zone") ? making.setting("zone") : undefined;
  return place === undefined || place instanceof Unknown ? making.source.uuid() : `${String(place)}/${making.source.uuid()}`;
};

/** Scaleway. What the provider's schema definitions say is in `rules/scaleway.json`; here is how the services behave. */
export const SCALEWAY: ProviderRules = {
  name: "scaleway",
  source: "facts/backends.md 3.2, 3.15, 4.3 and 6; facts/configurations/scaleway",
  id: placedId,
  settings: (config: ValueMap) => {
    const zone = config.zone;
    const region = config.region ?? (typeof zone === "string" ? regionOf(zone) : DEFAULT_REGION);
    return { region, zone: zone ?? `${String(region)}-1`, project_id: config.project_id ?? SANDBOX_PROJECT, organization_id: config.organization_id ?? SANDBOX_ORGANIZATION };
  },
  locate,
  types: { ...SCALEWAY_NETWORK_RULES, ...SCALEWAY_COMPUTE_RULES, ...SCALEWAY_SERVICE_RULES, ...SCALEWAY_VPN_RULES },
  data: SCALEWAY_DATA,
};

/** A resource in another zone is in that zone's region, and one in another region in that region's first zone. */
function locate(config: ValueMap, settings: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const [zone, region] = [config.zone, config.region];
  if (zone instanceof Unknown || region instanceof Unknown) {
    return { ...settings, zone: UNKNOWN, region: UNKNOWN };
  }
  if (typeof zone === "string" && zone !== "") {
    return { ...settings, zone, region: typeof region === "string" && region !== "" ? region : regionOf(zone) };
  }
  return typeof region === "string" && region !== "" && region !== settings.region ? { ...settings, region, zone: `${region}-1` } : settings;
}

function regionOf(zone: string): string {
  return bareId(zone).replace(/-\d+$/, "");
}
