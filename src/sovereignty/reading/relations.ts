import { addressesWithin } from "./stack-json";
import type { AppReading } from "../app-reading";
import type { ManifestRelation } from "../manifest";

/** Who refers to whom: between portable constructs, and resources that belong to none. */
export function relationsOf({ resources }: AppReading): ManifestRelation[] {
  const owners = new Map(resources.map((resource) => [`${resource.stack}\n${resource.address}`, resource.constructPath ?? resource.path]));
  const found = new Map<string, ManifestRelation>();
  for (const { stack, attributes, constructPath, path } of resources) {
    const from = constructPath ?? path;
    for (const address of addressesWithin(attributes)) {
      const to = owners.get(`${stack}\n${address}`);
      if (to !== undefined && to !== from) {
        found.set(`${from}\n${to}`, { from, to, kind: "reference" });
      }
    }
  }
  return [...found.values()];
}
