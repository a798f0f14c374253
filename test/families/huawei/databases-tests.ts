import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, DatabaseProps } from "archipel";
import { Cache, CacheEngine, CacheSize, Database, DatabaseBackups, DatabaseEngine, DatabaseSize, Network, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import type { Place } from "./place";
import { only, referenceTo, resources } from "./place";

/** How a cloud writes what the shared tests ask for. */
export interface DatabaseNames {
  readonly size: string;
  readonly storageType: string;
  readonly cacheType: string;
  readonly cacheSize: string;
  readonly cacheVersion: string;
  /** What the URL of a cache begins with. */
  readonly url: string;
}

/** Databases and caches on a network of their own. */
export function offersOn({ make }: Place, names: DatabaseNames) {
  const place = make({ tags: { team: "web" } });
  const network = new Network(place.cloud, "network", { cidr: "10.0.0.0/20" });
  return {
    ...place,
    database: (props: Partial<DatabaseProps> = {}) =>
      new Database(place.cloud, "db", { engine: DatabaseEngine.postgresql("14"), size: DatabaseSize.named(names.size), storageGib: 40, network, ...props }),
    cache: (props: Partial<CacheProps> = {}) =>
      new Cache(place.cloud, "cache", { engine: CacheEngine.redis(names.cacheVersion), size: CacheSize.named(names.cacheSize), network, ...props }),
  };
}

/** What databases and caches become on a cloud of the family. */
export function databaseTests(place: Place, names: DatabaseNames): void {
  const { prefix, zone } = place;
  const [databaseType, ruleType] = [`${prefix}_rds_instance_v3`, `${prefix}_networking_secgroup_rule_v2`];

  describe("a database", () => {
    test("stands on the network, alone, with a password that is made", () => {
      const { stack, database } = offersOn(place, names);
      database({ removalPolicy: RemovalPolicy.PROTECT });
      expect(only(stack, databaseType)).toEqual({
        provider: prefix,
        name: "shop-place-db",
        flavor: `rds.pg.${names.size}`,
        availability_zone: [zone],
        vpc_id: expect.stringMatching(referenceTo(`${prefix}_vpc_v1`)) as unknown,
        subnet_id: expect.stringMatching(referenceTo(`${prefix}_vpc_subnet_v1`)) as unknown,
        security_group_id: expect.stringMatching(referenceTo(`${prefix}_networking_secgroup_v2`)) as unknown,
        db: { type: "PostgreSQL", version: "14", password: expect.stringMatching(referenceTo("random_password", "result")) as unknown },
        volume: { type: names.storageType, size: 40, disk_encryption_id: expect.stringMatching(referenceTo(`${prefix}_kms_key_v1`)) as unknown },
        tags: { team: "web" },
        lifecycle: { prevent_destroy: true },
      });
    });

    test("lets private addresses in, on its port, and nobody else", () => {
      const { stack, database } = offersOn(place, names);
      database({ engine: DatabaseEngine.mysql("8") });
      const rules = resources(stack, ruleType).map((rule) => ({
        direction: rule.direction, block: rule.remote_ip_prefix, from: rule.port_range_min, to: rule.port_range_max,
      }));
      const blocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
      expect(rules).toEqual(blocks.map((block) => ({ direction: "ingress", block, from: 3306, to: 3306 })));
      expect(only(stack, databaseType).flavor).toBe(`rds.mysql.${names.size}`);
    });

    test("with a standby stands in two zones", () => {
      const { stack, database } = offersOn(place, names);
      database({ highlyAvailable: true });
      const { flavor, availability_zone: zones, ha_replication_mode: mode } = only(stack, databaseType);
      expect({ flavor, mode }).toEqual({ flavor: `rds.pg.${names.size}.ha`, mode: "async" });
      expect(new Set(zones as string[]).size).toBe(2);
    });

    test("has a key of its own, which stays where the database does, unless it is not to be encrypted", () => {
      const { stack, database } = offersOn(place, names);
      database({ removalPolicy: RemovalPolicy.PROTECT });
      expect(only(stack, `${prefix}_kms_key_v1`)).toEqual({
        provider: prefix,
        key_alias: expect.stringMatching(/^shop-place-db-\$\{substr\(\w+_networking_secgroup_v2\.\w+\.id, 0, 8\)\}$/) as unknown,
        lifecycle: { prevent_destroy: true },
      });
      const plain = offersOn(place, names);
      plain.database({ encryptedAtRest: false });
      expect(resources(plain.stack, `${prefix}_kms_key_v1`)).toEqual([]);
    });

    test("without backups says so", () => {
      const { stack, database } = offersOn(place, names);
      database({ backups: DatabaseBackups.none() });
      expect(only(stack, databaseType).backup_strategy).toEqual({ start_time: "02:00-03:00", keep_days: 0 });
    });

    test("tells where it listens", () => {
      const { stack, database } = offersOn(place, names);
      const { host, port } = database();
      new TerraformOutput(stack, "host", { value: host });
      expect(synthesize(stack).output!.host.value).toMatch(/element\(\w+_rds_instance_v3\.\w+\.private_ips, 0\)/);
      expect(port).toBe(5432);
    });

    test("refuses what the service does not take", () => {
      const { database } = offersOn(place, names);
      expect(() => database({ storageGib: 45 })).toThrow(/storageGib: got 45; allowed: a multiple of 10 GiB/);
      const given = offersOn(place, names);
      expect(() => given.database({ name: "1-shop" })).toThrow(/a name that begins with a letter/);
      const scheduled = offersOn(place, names);
      expect(() => scheduled.database({ backups: DatabaseBackups.schedule({ everyHours: 24, retentionDays: 9 }) })).toThrow(/DatabaseBackupDays/);
    });

    test("refuses what is made in SQL, an address on the internet, and to tell its certificate", () => {
      const { database } = offersOn(place, names);
      const made = database();
      expect(() => made.addDatabase("shop")).toThrow(/make it in SQL/);
      expect(() => made.addUser("web")).toThrow(/make it in SQL/);
      expect(() => made.certificate).toThrow(/the bundle that the console offers/);
      const open = offersOn(place, names);
      expect(() => open.database({ network: undefined, publicAccessFrom: ["192.0.2.0/24"] })).toThrow(/stands on a subnet of a VPC/);
    });
  });

  describe("a cache", () => {
    test("tells its URL, with the password that is given", () => {
      const { stack, cache } = offersOn(place, names);
      const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
      new TerraformOutput(stack, "url", { value: cache({ password }).connectionString(), sensitive: true });
      expect(only(stack, names.cacheType)).toMatchObject({ provider: prefix, engine: "Redis", password: "${var.password}" });
      expect(synthesize(stack).output!.url.value).toContain(names.url);
    });

    test("refuses a name, a third node and a user of one's own", () => {
      expect(() => offersOn(place, names).cache({ name: "1-shop" })).toThrow(/a name that begins with a letter/);
      expect(() => offersOn(place, names).cache({ nodes: 3 })).toThrow(/fixed number of shards/);
      expect(() => offersOn(place, names).cache({ userName: "web" })).toThrow(/Redis' own user/);
    });
  });
}
