import { Source } from "../../values/source";
import { isNull, type Value, type ValueMap } from "../../values/value";
import { copy } from "../derivations";
import type { ProviderRules } from "../model";
import { COMPUTE_RULES } from "./compute";
import { FILE_SHARE_RULES } from "./file-shares";
import { NETWORK_RULES } from "./network";
import { SERVICE_RULES } from "./services";
import { VPN_RULES } from "./vpn";

/** OpenStack. What the provider's schema definitions say is in `rules/openstack.json`; here is how the services behave. */
export const OPENSTACK: ProviderRules = {
  name: "openstack",
  source: "facts/backends.md 3.1, 3.15 and 6; OpenStack API references",
  settings: (config: ValueMap) => ({
    region: config.region ?? "RegionOne",
    tenant_id: project(config),
    project_id: project(config),
    domain_id: "default",
  }),
  patterns: [
    [/_networking_|_compute_instance_/, { source: "every tag of the object, also those of the project's defaults", derive: { all_tags: copy("tags", []) }, follow: { all_tags: ["tags"] } }],
  ],
  types: { ...NETWORK_RULES, ...COMPUTE_RULES, ...FILE_SHARE_RULES, ...SERVICE_RULES, ...VPN_RULES },
};

function project(config: ValueMap): Value {
  const id = config.tenant_id ?? null;
  return isNull(id) ? new Source(`project:${String(config.tenant_name ?? config.cloud ?? "")}`).hex(32) : id;
}
