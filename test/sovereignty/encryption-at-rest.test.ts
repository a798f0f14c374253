import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import type { EncryptionAtRestProps, Fact } from "archipel";
import { Bucket, EncryptionAtRest, Evidence, NetworkCapability, SecuritySubject as S, SourceKind } from "archipel";
import type { Bench } from "../../src/testing/conformance/bench";
import { VARIANTS, variantOf } from "../support/cloud-variants";
import type { CloudMaker } from "../support/programs";
import { makerOf } from "../support/programs";
import { removed, SEALED_WAYS } from "../support/sealed-ways";
import { judged, plain } from "../support/security-bench";

const sealed = (props: EncryptionAtRestProps = {}) => (scope: Construct): EncryptionAtRest => new EncryptionAtRest(scope, "sealed", props);

describe.each(VARIANTS)("EncryptionAtRest on %s", async (name) => {
  const maker = await variantOf(name);
  const ways = SEALED_WAYS[name].map((way) => [way.title, way] as const);
  const brokenWays = SEALED_WAYS[name].flatMap(({ title, subject, broken = {} }) =>
    Object.entries(broken).map(([how, program]) => [`${title}, when ${how}`, subject, program] as const));

  it("is met by what keeps nothing", () => {
    const program = (bench: Bench): unknown => bench.offers(NetworkCapability.NETWORK) && bench.network;
    expect(judged(maker, sealed(), program)).toEqual([]);
  });

  it.each(ways)("is met by %s", (_title, { subject, sealed: program }) => {
    expect(judged(maker, sealed({ subjects: [subject] }), program)).toEqual([]);
  });

  it.each(brokenWays)("is broken by %s", (_title, subject, program) => {
    const found = judged(maker, sealed({ subjects: [subject] }), program);
    expect(found.length).toBeGreaterThan(0);
    found.forEach(({ message }) => expect(message).toContain(`the ${subject} is not known to be encrypted at rest; it would be with `));
  });

  it("is broken by a volume of which no source says so", () => {
    const program = (bench: Bench): void => void bench.stand(bench.volume("data"));
    const messages = judged(maker, sealed({ subjects: [S.VOLUME], evidence: Evidence.FIRST_HAND }), program).map(({ message }) => message);
    const isSealed = SEALED_WAYS[name].some(({ subject, isUnasked }) => subject === S.VOLUME && isUnasked === true);
    expect(messages.length > 0).toBe(!isSealed);
  });
});

describe("EncryptionAtRest", async () => {
  const hetzner = await makerOf("hetzner");
  const ionos = await makerOf("ionoscloud");
  const scaleway = await makerOf("scaleway");

  it("tells the construct, what is missing, its source, and which clouds would do", () => {
    const program = (bench: Bench): void => removed(new Bucket(bench.scope, "files"), "Encryption");
    const [violation] = judged(scaleway, sealed(), program);
    expect(violation.path).toBe("shop/cloud/files");
    expect(violation.message).toBe(
      "scaleway_object_bucket: the bucket is not known to be encrypted at rest; it would be with a scaleway_object_bucket_server_side_encryption_configuration "
        + "with rule.apply_server_side_encryption_by_default.sse_algorithm as AES256 or aws:kms",
    );
    expect(violation.fact?.source).toContain("scaleway/terraform-provider-scaleway");
    expect(violation.satisfiedBy).toContain("Scaleway (scaleway_object_bucket_server_side_encryption_configuration)");
  });

  it("does not take silence for encryption", () => {
    const found = judged(hetzner, sealed(), (bench) => void bench.stand(bench.volume("data")));
    expect(found.map(({ message }) => message)).toEqual(["hcloud_volume: no source says that the volume is encrypted at rest"]);
  });

  it("looks at each disk of a server", async () => {
    const disks = (types: string[]) => (bench: Bench): unknown =>
      plain(bench.scope, "db", "openstack_compute_instance_v2", { block_device: types.map((volume_type) => ({ volume_type })) });
    const cleura = await makerOf("cleura");
    expect(judged(cleura, sealed(), disks(["cbs-encrypted", "cbs-encrypted"]))).toEqual([]);
    expect(judged(cleura, sealed(), disks(["cbs-encrypted", "cbs"]))).toHaveLength(1);
  });

  it("is about the subjects that it is given", () => {
    const program = (bench: Bench): void => void bench.server("db");
    expect(judged(hetzner, sealed({ subjects: [S.DATABASE] }), program)).toEqual([]);
    expect(judged(hetzner, sealed({ subjects: [S.SERVER] }), program)).toHaveLength(1);
  });

  it("reports a resource that no rule was written for, whatever the subjects", () => {
    const found = judged(hetzner, sealed({ subjects: [S.DATABASE] }), (bench) => void plain(bench.scope, "odd", "hcloud_storage_box", {}));
    expect(found.map(({ message }) => message)).toEqual(["hcloud_storage_box: its security cannot be told: no rule was written for its type"]);
  });

  it.each([
    ["a third party says it", { sourceKind: SourceKind.THIRD_PARTY }, Evidence.FIRST_HAND],
    ["nobody has read the source", { verified: false }, Evidence.VERIFIED],
  ])("changes its verdict when %s", (_title, change, evidence) => {
    const program = (bench: Bench): void => void bench.stand(bench.volume("data"));
    const rules = sealed({ subjects: [S.VOLUME], evidence });
    expect(judged(ionos, rules, program)).toEqual([]);
    const found = judged(withFacts(ionos, change), rules, program);
    expect(found.map(({ message }) => message)).toEqual(["ionoscloud_volume: no source that counts says that the volume is encrypted at rest"]);
    expect(found[0].satisfiedBy).toContain("Exoscale (exoscale_block_storage_volume, exoscale_block_storage_volume_snapshot)");
  });
});

/** The same cloud, had its rules other facts. */
function withFacts(maker: CloudMaker, change: Partial<Fact>): CloudMaker {
  return {
    ...maker,
    makeCloud: (scope) => {
      const cloud = maker.makeCloud(scope);
      const security = cloud.catalogue.security!;
      const encryption = security.encryption.map((rule) => ({ ...rule, ...change }));
      return Object.defineProperty(cloud, "catalogue", { value: { ...cloud.catalogue, security: { ...security, encryption } } });
    },
  };
}
