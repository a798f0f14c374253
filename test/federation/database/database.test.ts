import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { MemberExitPlan } from "archipel";
import { Bucket, BucketAccessKey, FederationRecord } from "archipel";
import { checkSchema, synthesize, testStack } from "archipel/testing";
import type { Given } from "./made";
import { cloudConfig, file, made, THREE, userData } from "./made";
import { database } from "./small-database";
import { faultsOf } from "../../testing/fixtures";
import { union } from "../operators";

const refused = (given: Given): string[] => faultsOf(() => made(given)).map(({ property, allowed }) => `${property}: ${allowed}`);

describe("a database of a federation", () => {
  it("is a server and a volume at each of three operators", () => {
    const { db, json } = made();
    expect(db.servers.map(({ node }) => node.path)).toEqual(["test/union/db/paris/0", "test/union/db/falkenstein/0", "test/union/db/geneva/0"]);
    expect(Object.keys(json.resource!).filter((type) => /volume/.test(type)).sort()).toEqual([
      "hcloud_volume", "hcloud_volume_attachment", "openstack_blockstorage_volume_v3", "openstack_compute_volume_attach_v2", "scaleway_block_volume",
    ]);
  });

  it("is sound for the schemas of all of its clouds", () => {
    expect(checkSchema(made({ members: [...THREE, "swabia", "vienna"], backupsOn: "vienna", props: { voters: 5 } }).json)).toEqual([]);
  });

  it("fits, backups and all, into the user data of the cloud with the least room", () => {
    expect(made({ members: [...THREE, "vienna"], leaving: ["geneva"], backupsOn: "vienna" }).db.servers.map(({ node }) => node.path)).toContain("test/union/db/vienna/0");
  });

  it("has as many votes as asked for, several on a member where there are fewer", () => {
    expect(Object.keys(userData(made({ members: ["paris"], props: { voters: 3 } })))).toEqual(["paris/0", "paris/1", "paris/2"]);
    expect(Object.keys(userData(made({ props: { voters: 1 } })))).toEqual(["paris/0"]);
    expect(Object.keys(userData(made({ props: { voters: 5 } })))).toEqual(["paris/0", "falkenstein/0", "geneva/0", "paris/1", "falkenstein/1"]);
  });

  it("keeps its servers as they are when a member joins, one leaves, and it is gone", () => {
    const record = FederationRecord.memory();
    const first = userData(made({ record }));
    const second = userData(made({ record, members: [...THREE, "swabia"], leaving: ["falkenstein"] }));
    const third = userData(made({ record, members: ["paris", "geneva", "swabia"] }));
    expect(second).toEqual({ ...first, "swabia/0": expect.any(String) as string });
    expect(third).toEqual({ "paris/0": first["paris/0"], "geneva/0": first["geneva/0"], "swabia/0": second["swabia/0"] });
  });

  it("tells a server no other server's address, but for those who voted at first, who are remembered", () => {
    const made3 = made();
    const { "paris/0": text } = userData(made3);
    expect(JSON.parse(file(text!, "/etc/federation-quorum.json").replace(/\$\{[^}]*\}/, "remembered"))).toMatchObject({
      name: "paris-0-0", address: "10.64.0.16", founders: "remembered", perMember: 3, seats: expect.arrayContaining(["10.64.240.16"]) as string[],
    });
    expect(Object.values(made3.json.resource!.terraform_data!)).toContainEqual(
      expect.objectContaining({ input: "10.64.0.16,10.64.16.16,10.64.32.16", lifecycle: { ignore_changes: ["input"] } }),
    );
  });

  it("asks Patroni for a standby that confirms, for text that YAML does not take for something else, and lets in the federation alone", () => {
    const config = parse(file(userData(made())["geneva/0"]!, "/etc/federation-database.yml"), { version: "1.1" }) as Record<string, Record<string, unknown>>;
    expect(config).toMatchObject({
      scope: "test-union-db",
      name: "geneva-2-0",
      restapi: { listen: "10.64.32.16:8008" },
      etcd3: { hosts: "127.0.0.1:2379" },
      bootstrap: { dcs: { synchronous_mode: true, synchronous_mode_strict: false, failsafe_mode: true } },
      watchdog: { mode: "off" },
      tags: { member: "geneva" },
    });
    const { ttl, loop_wait, retry_timeout } = (config.bootstrap as { dcs: Record<string, number> }).dcs;
    expect(loop_wait! + 2 * retry_timeout!).toBeLessThanOrEqual(ttl!);
    const hosts = (config.postgresql!.pg_hba as string[]).filter((line) => line.startsWith("host") && !line.endsWith("reject"));
    hosts.forEach((line) => expect(line).toMatch(/ (10\.64\.0\.0\/12|127\.0\.0\.1\/32) scram-sha-256$/));
    expect(file(userData(made({ props: { strict: true } }))["paris/0"]!, "/etc/federation-database.yml")).toContain("synchronous_mode_strict: true");
  });

  it("archives only where there are backups", () => {
    expect(file(userData(made())["paris/0"]!, "/etc/federation-database.yml")).not.toContain("archive");
    const { "paris/0": text } = userData(made({ backupsOn: "geneva" }));
    expect(file(text!, "/etc/federation-database.yml")).toContain('archive_mode: "on"');
    expect(cloudConfig(text!).packages).toContain("pgbackrest");
    const { permissions, content } = cloudConfig(text!).write_files.find(({ path }) => path === "/etc/pgbackrest/pgbackrest.conf")!;
    expect(permissions).toBe("0600");
    expect(content).toMatch(/repo1-s3-endpoint=[^:/\n]+\n/);
    expect(content).toContain("repo1-cipher-type=aes-256-cbc");
    expect(content).toContain("repo1-retention-full=4");
  });

  it("has nothing secret in the JSON", () => {
    const { db, json } = made({ backupsOn: "geneva" });
    const { "paris/0": text } = userData({ db, json });
    const config = file(text!, "/etc/federation-database.yml");
    const secrets = [...config.matchAll(/password: (.*)/g), ...file(text!, "/etc/pgbackrest/pgbackrest.conf").matchAll(/(?:secret|pass)=(.*)/g)].map(([, value]) => value);
    expect(secrets).toHaveLength(6);
    secrets.forEach((value) => expect(value).toMatch(/^\$\{[\w.-]+\}$/));
    expect(cloudConfig(text!).write_files.find(({ path }) => path === "/etc/federation-database.yml")!.permissions).toBe("0600");
  });

  it("has a URL that begins with those who voted at first, names every seat, and asks for the leader", () => {
    const stack = testStack();
    const db = database(union(stack, { record: FederationRecord.memory(), members: THREE }));
    const { url, readOnlyUrl, proxyUrl, proxyReadOnlyUrl, proxyEndpoint } = db;
    new TerraformOutput(stack, "urls", { value: [url, readOnlyUrl, proxyUrl, proxyReadOnlyUrl], sensitive: true });
    const [first, second, third, fourth] = synthesize(stack).output!.urls!.value as string[];
    const plain = (text: string | undefined): string => text!.replace(/\$\{random_password[^}]*\}/, "secret").replace(/\$\{terraform_data[^}]*\}/, "first");
    expect(plain(first)).toMatch(/^postgresql:\/\/app:secret@first,10\.64\.0\.16,10\.64\.16\.16,.*,10\.64\.240\.18\/app\?target_session_attrs=read-write&connect_timeout=2$/);
    expect(plain(first).split(",")).toHaveLength(1 + 16 * 3);
    expect(plain(second)).toContain("target_session_attrs=prefer-standby");
    expect(proxyEndpoint).toBe("127.0.0.1:5432");
    expect(plain(third)).toBe("postgresql://app:secret@127.0.0.1:5432/app");
    expect(plain(fourth)).toBe("postgresql://app:secret@127.0.0.1:5433/app");
  });

  it("gives applications a proxy that asks every seat, whoever is there", () => {
    const proxyOf = (members: readonly string[]): string => made({ members, props: { proxyPort: 6432 } }).db.proxy.render();
    const config = file(proxyOf(THREE), "/etc/haproxy/federation-database-6432.cfg");
    expect(config.match(/^ {2}server /gm)).toHaveLength(2 * 16 * 3);
    expect(config).toContain("bind 127.0.0.1:6432");
    expect(config).toContain("bind 127.0.0.1:6433");
    expect(proxyOf([...THREE, "swabia"])).toBe(proxyOf(THREE));
  });
});

describe("a database of a federation is refused", () => {
  it("with an even number of votes, or more than there are seats", () => {
    expect(refused({ props: { voters: 2 } })).toEqual(["voters: 1, 3, 5 or 7, as of an even number no more may be lost than of one less"]);
    expect(refused({ members: ["paris"], props: { voters: 5 } })).toEqual(["voters: at most 3 on each member that stays, 3 in all"]);
  });

  it("with names that are PostgreSQL's own, or none at all", () => {
    expect(refused({ props: { databaseName: "postgres", userName: "replicator" } })).toHaveLength(2);
    expect(refused({ props: { databaseName: "my-shop", userName: "pg_me" } })).toHaveLength(2);
  });

  it("with numbers out of range", () => {
    expect(refused({ props: { proxyPort: 80, graceSeconds: 1 } }).map((text) => text.split(":")[0])).toEqual(["proxyPort", "graceSeconds"]);
  });

  it("when more than half of those who voted would be gone at once", () => {
    const record = FederationRecord.memory();
    made({ record });
    expect(refused({ record, members: ["geneva", "swabia", "vienna"] })[0]).toMatch(/^members: .*`leaving`/);
  });

  it("with a key of another cloud than the bucket's", () => {
    const stack = testStack();
    const federation = union(stack, { record: FederationRecord.memory(), members: THREE });
    const bucketOn = (name: string): Bucket => new Bucket(federation.member(name).cloud, "backups");
    const [bucket, other] = [bucketOn("paris"), bucketOn("geneva")];
    const key = new BucketAccessKey(federation.member("geneva").cloud, "key", { bucket: other });
    expect(faultsOf(() => database(federation, { backups: { bucket, key } }))[0]!.property).toBe("backups.key");
  });

  it("with a key and its halves, with half a key, or with a secret in the program", () => {
    const on = (props: object): string[] => {
      const stack = testStack();
      const federation = union(stack, { record: FederationRecord.memory(), members: THREE });
      const bucket = new Bucket(federation.member("falkenstein").cloud, "backups");
      return faultsOf(() => database(federation, { backups: { bucket, ...props } })).map(({ property }) => property);
    };
    expect(on({})).toEqual(["backups.key"]);
    expect(on({ accessKeyId: "id" })).toEqual(["backups.key"]);
    expect(on({ accessKeyId: "id", secretAccessKey: "literal" })).toEqual(["backups.secretAccessKey"]);
  });

  it("with the name of a bucket or of a key that would be more lines of the settings of backups", () => {
    const stack = testStack();
    const federation = union(stack, { record: FederationRecord.memory(), members: THREE });
    const bucket = Bucket.fromBucketName(federation.member("falkenstein").cloud, "old", "a\nrepo1-cipher-type=none");
    const secretAccessKey = new TerraformVariable(stack, "secret", { sensitive: true }).stringValue;
    const faults = faultsOf(() => database(federation, { backups: { bucket, accessKeyId: "id\nrepo1-path=/", secretAccessKey } }));
    expect(faults.map(({ property }) => property)).toEqual(["backups.accessKeyId", "backups.bucket"]);
  });

  it("when its passphrase is asked for, and there are no backups", () => {
    expect(faultsOf(() => made().db.backupPassphrase)[0]!.allowed).toBe("a database with backups");
  });
});

describe("a program is warned of a database", () => {
  const warnings = (given: Given): string[] => made(given).db.node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => data as string);

  it("without backups, or with those where a vote is", () => {
    expect(warnings({})).toEqual([expect.stringContaining("no backups")]);
    expect(warnings({ members: [...THREE, "vienna"], backupsOn: "paris" })).toEqual([expect.stringContaining("a bucket on vienna would be a third place")]);
    expect(warnings({ members: [...THREE, "vienna"], backupsOn: "vienna" })).toEqual([]);
  });

  it("whose majority is at one operator", () => {
    expect(warnings({ members: ["paris", "geneva"] })[0]).toMatch(/^2 of 3 votes are at /);
  });
});

describe("the way out of a member of a database", () => {
  const planFor = (given: Given): MemberExitPlan => made(given).db.federation.without("falkenstein");

  it("names who takes over, what to wait for, and how the vote is given back, without a loss", () => {
    const plan = planFor({ members: [...THREE, "swabia"] });
    const own = plan.steps.filter(({ path }) => path === "test/union/db");
    expect(own.map(({ phase }) => phase)).toEqual(["take-over", "wait", "wait", "withdraw", "remove"]);
    expect(own[0]!.to).toEqual(["swabia"]);
    expect(own[1]!.check).toBe("sudo -u postgres patronictl -c /etc/federation-database.yml list");
    expect(own[3]!.what).toContain("sudo /usr/local/sbin/federation-quorum leave");
    expect(plan.isLossless).toBe(true);
  });

  it("is the same once the member is leaving", () => {
    const steps = (given: Given): unknown => planFor(given).steps.filter(({ path }) => path === "test/union/db");
    expect(steps({ members: [...THREE, "swabia"], leaving: ["falkenstein"] })).toEqual(steps({ members: [...THREE, "swabia"] }));
  });

  it("is nothing where it holds no vote", () => {
    expect(planFor({ members: ["paris", "geneva", "swabia", "falkenstein"] }).steps.filter(({ path }) => path === "test/union/db")).toEqual([]);
  });

  it("tells that backups would be lost with the cloud", () => {
    expect(made({ backupsOn: "geneva" }).db.federation.without("geneva").losses).toEqual([expect.stringContaining("the backups so far")]);
  });

  it("tells that all is lost where there is nobody else", () => {
    expect(planFor({ members: ["falkenstein"] }).losses).toEqual([expect.stringContaining("as nobody else is there to hold a copy")]);
  });
});
