import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { Bucket, BucketAccessKey, FederationRecord } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { database, union } from "./union";
test("explore", () => {
  const stack = testStack();
  const federation = union(stack, { record: FederationRecord.memory(), members: ["paris", "falkenstein", "geneva", "vienna"] });
  const bucket = new Bucket(federation.members[0].cloud, "backups"); const key = new BucketAccessKey(bucket, "key", { bucket });
  const db = database(federation, { voters: 5, backups: { bucket, key } });
  console.log(db.servers.map((s) => s.node.path));
  const json = synthesize(stack);
  writeFileSync("/tmp/dbdev/out.json", JSON.stringify(json, undefined, 1));
  for (const [t, list] of Object.entries(json.resource!)) for (const [k, r] of Object.entries(list)) {
    const u = (r as any).user_data?.["cloud-init"] ?? (r as any).user_data; if (u) { console.log(t, k, u.length); writeFileSync(`/tmp/dbdev/${t}.ud`, u); }
  }
});
