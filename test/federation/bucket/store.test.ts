import { TerraformOutput, TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, FederatedBucketAccess, FederatedObjectStore, FederationRecord } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { checkSchema, synthesize } from "archipel/testing";
import { FOUR, STORE, storeOn, THREE, union } from "./fixtures";

function jsonOf(store: FederatedObjectStore): TerraformJson {
  return synthesize(TerraformStack.of(store));
}

/** The user data of all servers, by their address in Terraform. */
function userData(json: TerraformJson): Record<string, string> {
  const all = Object.entries(json.resource ?? {}).flatMap(([type, resources]) => Object.entries(resources).map(([id, resource]) => [`${type}.${id}`, (resource as { user_data?: unknown }).user_data]));
  return Object.fromEntries(all.filter(([, data]) => data !== undefined).map(([id, data]) => [id, typeof data === "string" ? data : JSON.stringify(data)]));
}

function remembered(json: TerraformJson): unknown[] {
  return Object.entries(json.resource!.terraform_data!).filter(([id]) => /Zone|Founder|Founding_/.test(id)).map(([, { input }]) => input);
}

describe("a store", () => {
  test("is a server with a volume on each member, and fits the providers' schemas", () => {
    const store = storeOn(FOUR);
    store.addBucket("photos").grant(store.addKey("shop"), FederatedBucketAccess.READ_WRITE);
    const json = jsonOf(store);
    expect(checkSchema(json)).toEqual([]);
    expect(store.servers).toHaveLength(4);
    expect(Object.keys(userData(json)).sort()).toEqual([
      expect.stringMatching(/^exoscale_/), expect.stringMatching(/^hcloud_/), expect.stringMatching(/^openstack_/), expect.stringMatching(/^scaleway_/),
    ]);
  });

  test("changes nothing on the servers that are there when a member joins or prepares to leave", () => {
    const record = FederationRecord.memory();
    const three = userData(jsonOf(storeOn(THREE, {}, { record })));
    const four = userData(jsonOf(storeOn(FOUR, {}, { record })));
    const leaving = userData(jsonOf(storeOn(FOUR, {}, { record, away: ["paris"] })));
    Object.entries(three).forEach(([id, data]) => expect(four[id]).toBe(data));
    expect(leaving).toEqual(four);
  });

  test("changes nothing on its servers when a bucket is added; the plan fails instead", () => {
    const first = storeOn(THREE);
    const second = storeOn(THREE);
    second.addBucket("photos");
    const [before, after] = [jsonOf(first), jsonOf(second)];
    expect(userData(after)).toEqual(userData(before));
    const guard = (json: TerraformJson): string => JSON.stringify(Object.entries(json.resource!.terraform_data!).find(([id]) => id.includes("FoundingGuard")));
    expect(guard(after)).toMatch(/precondition.*sha256\(terraform_data\.union_store_Founding_.*\.output\) == /);
    expect(guard(after)).not.toBe(guard(before));
  });

  test("remembers what was said when it was founded: zones, who founds, buckets and keys", () => {
    const store = storeOn(THREE);
    const photos = store.addBucket("photos", { quotaGib: 2, quotaObjects: 9 });
    photos.grant(store.addKey("web"), FederatedBucketAccess.READ);
    photos.grant(store.addKey("shop"), FederatedBucketAccess.OWNER);
    const [founding, ...others] = remembered(jsonOf(store));
    expect(others).toEqual(["10.64.0.16", "Scaleway S.A.S.", "Hetzner Online GmbH", "Infomaniak Network SA"]);
    expect(JSON.parse(founding as string)).toEqual({
      keys: ["shop", "web"],
      buckets: [{
        name: "photos",
        quotas: { maxSize: 2 * 1024 ** 3, maxObjects: 9 },
        grants: [
          { key: "shop", permissions: { read: true, write: true, owner: true } },
          { key: "web", permissions: { read: true, write: false, owner: false } },
        ],
      }],
    });
  });

  test("derives all its secrets from one that only Terraform knows", () => {
    const store = storeOn(THREE);
    const { accessKeyId, secretAccessKey } = store.addKey("shop");
    new TerraformOutput(TerraformStack.of(store), "key", { value: [accessKeyId, secretAccessKey], sensitive: true });
    const json = jsonOf(store);
    const [id, secret] = json.output!.key!.value as string[];
    expect(id).toMatch(/^GK\$\{substr\(sha256\(join\("\/", \["id\/shop", random_password\.union_store_Seed_\w+\.result\]\)\), 0, 24\)\}$/);
    expect(secret).toMatch(/^\$\{sha256\(join\("\/", \["secret\/shop", random_password/);
    expect(Object.keys(json.resource!.random_password!)).toHaveLength(1);
    Object.values(userData(json)).forEach((data) => expect(data).toMatch(/\/etc\/archipel-store\/secrets[^]*random_password\.union_store_Seed_/));
  });

  test("has endpoints on its seats, and one for clients on themselves", () => {
    const store = storeOn(THREE, { proxyPort: 9000 });
    expect(store.endpoints).toEqual(["http://10.64.0.16:3900", "http://10.64.16.16:3900", "http://10.64.32.16:3900"]);
    expect([store.endpoint, store.region]).toEqual(["http://127.0.0.1:9000", "garage"]);
    expect(store.proxy.render()).toContain("bind 127.0.0.1:9000");
  });

  test("sends clients to the seats of all slots, those of their own member first", () => {
    const store = storeOn(THREE);
    const lines = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter((line) => line.startsWith("server seat-"));
    expect(lines(store.proxy.render())).toHaveLength(16);
    expect(lines(store.proxy.render())).toEqual(expect.arrayContaining(["server seat-0-0 10.64.0.16:3900", "server seat-15-0 10.64.240.16:3900"]));
    expect(lines(store.proxyOn("falkenstein").render()).filter((line) => !line.endsWith("backup"))).toEqual(["server seat-1-0 10.64.16.16:3900"]);
  });

  test("leaves room in the user data of every cloud for what leads to the overlay, and for what the program adds", () => {
    const cloudInit = new CloudInit({ commands: ["x".repeat(500)] });
    expect(storeOn(FOUR, { cloudInit }, { meshed: true }).servers).toHaveLength(4);
  });

  test("may have several servers on each member", () => {
    const store = storeOn(THREE, { perMember: 2 });
    expect(store.servers).toHaveLength(6);
    expect(store.endpoints.slice(0, 3)).toEqual(["http://10.64.0.16:3900", "http://10.64.0.17:3900", "http://10.64.16.16:3900"]);
  });

  test("shows how a member leaves: taken out of the layout, and gone when it has handed on what it had", () => {
    const steps = storeOn(FOUR).federation.without("paris").steps.filter(({ path }) => path === "shop/union/store");
    expect(steps.map(({ phase }) => phase)).toEqual(["take-over", "wait", "remove"]);
    expect(steps[0]).toMatchObject({ to: ["falkenstein", "geneva", "vienna"], check: "sudo archipel-store settled" });
    expect(steps[0]!.what).toMatch(/paris, 10\.64\.0\.16, .*garage layout remove/);
    expect(steps[1]!.check).toBe("sudo archipel-store left");
  });

  test("says what would be lost where too few operators would stay", () => {
    const plan = storeOn(THREE).federation.without("geneva");
    expect(plan.isLossless).toBe(false);
    expect(plan.losses).toEqual([expect.stringMatching(/^shop\/union\/store: one of the 3 copies of each object: 2 groups of operators stay/)]);
  });
});

describe("a store is refused", () => {
  test("over fewer groups of operators than copies, and says what two copies mean", () => {
    const two = /members: .*Scaleway S\.A\.S\. \(paris\), Hetzner Online GmbH \(falkenstein\).*allowed: members of at least 3 groups of operators.*or replicas: 2, where nothing can be written while one of the two does not answer/;
    expect(() => storeOn(["paris", "falkenstein"])).toThrow(two);
    expect(() => storeOn(THREE, {}, { away: ["paris"] })).toThrow(/at least 3 groups of operators that stay/);
    expect(storeOn(["paris", "falkenstein"], { replicas: 2 }).servers).toHaveLength(2);
  });

  test("without a release that servers can check", () => {
    const mirror = (url: string) => (): unknown => storeOn(THREE, { garage: { ...STORE.garage, url } });
    expect(mirror("https://mirror.example.org:8443/garage-{version}-{arch}")).not.toThrow();
    expect(mirror("https://mirror.example.org/a\u0000b")).toThrow(/garage\.url/);
    expect(mirror("https://mirror.example.org/a\ud800b")).toThrow(/garage\.url/);
    const garage = { version: "1.2.0", sha256: "abc", url: "http://mirror/garage" };
    expect(() => storeOn(THREE, { garage })).toThrow(/garage\.version: .*version of Garage 2.*garage\.sha256: .*64 hexadecimal digits.*garage\.url: .*https:\/\//s);
  });

  test("with sizes and counts that cannot be", () => {
    expect(() => storeOn(THREE, { volumeGib: 0, perMember: 17, replicas: 4, proxyPort: 0 })).toThrow(/volumeGib.*perMember.*proxyPort.*replicas: got "4"; allowed: 2, 3, 5/s);
  });

  test("buckets and keys whose names are wrong, taken or of another store", () => {
    const store = storeOn(THREE);
    store.addBucket("photos");
    store.addKey("shop");
    expect(() => store.addBucket("photos")).toThrow(/no other bucket of the store/);
    expect(() => store.addBucket("Photos", { quotaGib: 0 })).toThrow(/addBucket.*small letters.*quotaGib/s);
    expect(() => store.addKey("owner")).toThrow(/ownerKey/);
    expect(() => store.addKey("shop")).toThrow(/no other key of the store/);
    const bucket = store.addBucket("files");
    const key = store.addKey("web");
    bucket.grant(key, FederatedBucketAccess.READ);
    expect(() => bucket.grant(key, FederatedBucketAccess.READ)).toThrow(/was not let into files before/);
    const other = new FederatedObjectStore(store.federation, "other", STORE);
    expect(() => bucket.grant(other.addKey("web"), FederatedBucketAccess.READ)).toThrow(/a key of the same store, shop\/union\/store/);
  });

  test("on a member that the federation does not have", () => {
    expect(() => storeOn(THREE).proxyOn("rome")).toThrow(/paris, falkenstein, geneva/);
    expect(union(THREE).members).toHaveLength(3);
  });
});
