import { describe, expect, test } from "vitest";
import type { Infomaniak, OvhCloud } from "archipel";
import { Cache, CacheEngine, CacheSize, CapabilityError, Database, DatabaseEngine, DatabaseSize } from "archipel";
import { testStack } from "archipel/testing";
import { openStack } from "./bench";
import { makeCloud as makeInfomaniak } from "../../clouds/infomaniak/make-cloud";
import { makeCloud as makeOvhCloud } from "../../clouds/ovhcloud/make-cloud";
import { thrownBy } from "../../testing/fixtures";

const DATABASE = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.needs({ vcpus: 1, memoryGib: 1 }), storageGib: 10, publicAccessFrom: ["192.0.2.0/24"] };
const CACHE = { engine: CacheEngine.redis("7.2"), size: CacheSize.needs({ memoryGib: 1 }), publicAccessFrom: ["192.0.2.0/24"] };

const NO_TROVE = "few OpenStack clouds run databases for their customers \\(Trove\\)";

describe.each([
  ["OpenStack", NO_TROVE, () => openStack(testStack())],
  ["OVHcloud", "it is in OVHcloud's own API, which is asked for by projectId", (): OvhCloud => makeOvhCloud(testStack())],
  ["Infomaniak", NO_TROVE, (): Infomaniak => makeInfomaniak(testStack())],
])("on %s", (name, reason, makeCloud) => {
  test("a database server is refused with the reason and who has them", () => {
    const error = thrownBy(() => new Database(makeCloud(), "db", DATABASE), CapabilityError);
    expect(error.message).toMatch(
      new RegExp(`Database asks for what ${name} does not offer\\n  - Database: managed databases \\(databases\\.database\\): ${reason}.*; offered by: .*Scaleway`),
    );
    expect(error.gaps.map((gap) => gap.property)).toEqual(["Database", "engine", "publicAccessFrom"]);
  });

  test("a cache is refused with the reason and who has them", () => {
    const error = thrownBy(() => new Cache(makeCloud(), "cache", CACHE), CapabilityError);
    expect(error.message).toMatch(new RegExp(` {2}- Cache: managed caches \\(databases\\.cache\\): ${reason}.*; offered by: .*Scaleway`));
    expect(error.gaps.map((gap) => gap.property)).toEqual(["Cache", "engine", "publicAccessFrom"]);
  });
});
