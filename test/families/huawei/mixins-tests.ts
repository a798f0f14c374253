import { TerraformVariable } from "cdktf";
import type { IMixin } from "constructs";
import { describe, expect, test } from "vitest";
import { Database, DatabaseEngine, DatabaseSize, KubernetesCluster, Network } from "archipel";
import type { Place } from "./place";
import { only, resources } from "./place";

/** The mixins of services that both clouds have. */
export interface ServiceMixins {
  readonly password: (password: string) => IMixin;
  readonly backupDays: (days: number) => IMixin;
  readonly apiAddress: (address: string) => IMixin;
}

/** What mixins do to databases and clusters on a cloud of the family. */
export function serviceMixinTests({ make, prefix }: Place, mixins: ServiceMixins, size: string): void {
  const database = (place: ReturnType<Place["make"]>): Database => {
    const network = new Network(place.cloud, "network", { cidr: "10.0.0.0/20" });
    return new Database(place.cloud, "db", { engine: DatabaseEngine.postgresql("14"), size: DatabaseSize.named(size), storageGib: 40, network });
  };

  describe("of services", () => {
    test("give the administrator of a database a password of the program's, and none is made", () => {
      const place = make();
      const password = new TerraformVariable(place.stack, "password", { sensitive: true }).stringValue;
      database(place).with(mixins.password(password));
      expect(only(place.stack, `${prefix}_rds_instance_v3`).db).toEqual({ type: "PostgreSQL", version: "14", password: "${var.password}" });
      expect(resources(place.stack, "random_password")).toEqual([]);
    });

    test("take no password that is written into the program", () => {
      expect(() => mixins.password("geheim")).toThrow(/DatabasePassword: got \(a literal, not shown\)/);
    });

    test("keep backups of a database longer", () => {
      const place = make();
      database(place).with(mixins.backupDays(30));
      expect(only(place.stack, `${prefix}_rds_instance_v3`).backup_strategy).toEqual({ start_time: "02:00-03:00", keep_days: 30 });
      expect(() => mixins.backupDays(733)).toThrow(/DatabaseBackupDays: got 733; allowed: .* 1 to 732/);
      expect(() => mixins.backupDays({ a: 1 } as never)).toThrow('DatabaseBackupDays: got {"a":1}; allowed');
    });

    test("let the API of a cluster answer on the internet", () => {
      const { stack, cloud } = make();
      const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
      new KubernetesCluster(cloud, "cluster", { version: "1.31", network }).with(mixins.apiAddress("192.0.2.7"));
      expect(only(stack, `${prefix}_cce_cluster_v3`).eip).toBe("192.0.2.7");
    });
  });
}
