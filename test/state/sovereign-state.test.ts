import { LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import type { SovereignStateProps, StateStoreAttributes } from "archipel";
import { Bucket, OpenStack, OvhCloud, Scaleway, SovereignState, StateBootstrap, StateBucket, StateStore, StorageCapability, vendors } from "archipel";
import { FakeCloud, synthesize } from "archipel/testing";
import { testApp } from "../support/test-app";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

const ELSEWHERE: StateStoreAttributes = { endpoint: "https://s3.example", region: "eu-1", bucketName: "states", conditionalWrites: true };

/** What a stack says of its state. */
const backendOf = (stack: TerraformStack): unknown => (synthesize(stack).terraform as { backend: unknown }).backend;

/** The faults of a state in a store that has none. */
function refused(props: Partial<SovereignStateProps>): ReturnType<typeof faultOf> {
  return faultOf(() => new SovereignState(fixture().stack, "state", { store: StateStore.at(ELSEWHERE), ...props }));
}

describe("the state of a stack", () => {
  it("is an object in a bucket at Scaleway, with nothing asked that only Amazon answers, and locked", () => {
    const { stack } = fixture();
    new SovereignState(stack, "state", { store: StateStore.bucketNamed(new Scaleway(stack, "paris", { region: "fr-par" }), "shop-states") });
    expect(backendOf(stack)).toEqual({
      s3: {
        bucket: "shop-states",
        key: "test.tfstate",
        region: "fr-par",
        endpoints: { s3: "https://s3.fr-par.scw.cloud" },
        use_path_style: true,
        use_lockfile: true,
        skip_credentials_validation: true,
        skip_metadata_api_check: true,
        skip_region_validation: true,
        skip_requesting_account_id: true,
        skip_s3_checksum: true,
      },
    });
  });

  it("tells where it is", () => {
    const { stack } = fixture();
    const state = new SovereignState(stack, "state", { store: StateStore.at(ELSEWHERE), key: "shop/web.tfstate" });
    expect(state).toMatchObject({ bucketName: "states", key: "shop/web.tfstate", endpoint: "https://s3.example", region: "eu-1", locking: true });
  });

  it("is opened by a profile, whose name alone is in the JSON", () => {
    const { stack } = fixture();
    new SovereignState(stack, "state", { store: StateStore.at(ELSEWHERE), profile: "states" });
    expect(backendOf(stack)).toMatchObject({ s3: { profile: "states" } });
    expect(JSON.stringify(backendOf(stack))).not.toMatch(/access_key|secret_key|token/);
  });

  it("is not locked when the program says so", () => {
    const { stack } = fixture();
    new SovereignState(stack, "state", { store: StateStore.at(ELSEWHERE), locking: false });
    expect(backendOf(stack)).not.toHaveProperty("s3.use_lockfile");
  });

  it("is locked on the program's word where nothing is known of the store", () => {
    const { stack } = fixture();
    new SovereignState(stack, "state", { store: StateStore.at({ ...ELSEWHERE, conditionalWrites: undefined }), locking: true });
    expect(backendOf(stack)).toMatchObject({ s3: { use_lockfile: true } });
  });

  it("is locked on OVHcloud's buckets of the S3 API without a word", () => {
    const { stack } = fixture();
    const cloud = new OvhCloud(stack, "ovh", { region: "GRA11", objectStorage: vendors.openstack.ObjectStorageApi.S3 });
    expect(new SovereignState(stack, "state", { store: StateStore.bucketNamed(cloud, "states") }).locking).toBe(true);
  });

  it("is read by other stacks that refer to it", () => {
    const app = testApp();
    const [producer, consumer] = ["producer", "consumer"].map((id) => new TerraformStack(app, id));
    new SovereignState(producer, "state", { store: StateStore.at(ELSEWHERE) });
    const bucket = new Bucket(new FakeCloud(producer, "cloud"), "files");
    new TerraformOutput(consumer, "name", { value: bucket.bucketName });
    expect(Object.values(synthesize(consumer).data?.terraform_remote_state ?? {})).toMatchObject([
      { backend: "s3", config: { bucket: "states", key: "producer.tfstate", endpoints: { s3: "https://s3.example" }, skip_s3_checksum: true } },
    ]);
  });
});

describe("the state of a stack is refused", () => {
  it.each([
    [{ key: "" }, "key"],
    [{ key: "/shop.tfstate" }, "key"],
    [{ key: "shop//web.tfstate" }, "key"],
    [{ store: StateStore.at({ ...ELSEWHERE, endpoint: "s3.example" }) }, "store.endpoint"],
    [{ store: StateStore.at({ ...ELSEWHERE, endpoint: "https://s3.example/states" }) }, "store.endpoint"],
    [{ store: StateStore.at({ ...ELSEWHERE, region: "" }) }, "store.region"],
    [{ store: StateStore.at({ ...ELSEWHERE, bucketName: "" }) }, "store.bucketName"],
    [{ store: StateStore.at({ ...ELSEWHERE, conditionalWrites: undefined }) }, "locking"],
    [{ store: StateStore.at({ ...ELSEWHERE, conditionalWrites: false }), locking: true }, "locking"],
  ] as [Partial<SovereignStateProps>, string][])("with %j, for %s", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("with values that only Terraform knows, all at once", () => {
    const { stack, token } = fixture();
    const store = StateStore.at({ ...ELSEWHERE, endpoint: token(), region: token(), bucketName: token() });
    expect(faultsOf(() => new SovereignState(stack, "state", { store, key: token() })).map(({ property }) => property))
      .toEqual(["store.endpoint", "store.region", "store.bucketName", "key"]);
  });

  it("by a cloud whose buckets do not speak S3", () => {
    const { cloud, stack } = fixture({ without: [StorageCapability.BUCKET_S3] });
    expect(gapsOf(() => new SovereignState(stack, "state", { store: StateStore.bucketNamed(cloud, "states") }))[0]).toMatchObject({
      property: "store", capabilityId: "storage.bucket.s3",
    });
  });

  it("by Swift without S3", () => {
    const { stack } = fixture();
    const cloud = new OpenStack(stack, "office", { region: "RegionOne" });
    expect(gapsOf(() => new SovereignState(stack, "state", { store: StateStore.bucketNamed(cloud, "states") }))[0].reason).toContain("Swift");
  });

  it("on an OpenStack of which nobody has said whether it can lock", () => {
    const { stack } = fixture();
    const store = StateStore.bucketNamed(new OpenStack(stack, "office", { region: "RegionOne", s3Endpoint: "https://s3.office.example" }), "states");
    expect(faultOf(() => new SovereignState(stack, "state", { store }))).toMatchObject({ property: "locking", allowed: expect.stringContaining("OpenStack") });
  });

  it("in two places", () => {
    const { stack } = fixture();
    new SovereignState(stack, "state", { store: StateStore.at(ELSEWHERE) });
    expect(faultOf(() => new SovereignState(stack, "second", { store: StateStore.at(ELSEWHERE) })).allowed).toContain("test/state/backend");
  });

  it("beside a backend of cdktf that comes later", () => {
    const { stack } = fixture();
    new SovereignState(stack, "state", { store: StateStore.at(ELSEWHERE) });
    new LocalBackend(stack, {});
    expect(() => synthesize(stack)).toThrow(/test\/backend says where the state of test is, and test\/state\/backend does, too/);
  });
});

describe("a bootstrap", () => {
  const program = (): { bootstrap: StateBootstrap; states: StateBucket; shop: TerraformStack } => {
    const app = testApp();
    const bootstrap = new StateBootstrap(app, "bootstrap", { stateFile: "bootstrap.tfstate" });
    const states = new StateBucket(new FakeCloud(bootstrap, "cloud"), "states", { tags: { a: "b" } });
    return { bootstrap, states, shop: new TerraformStack(app, "shop") };
  };

  it("keeps its own state in a file", () => {
    expect(backendOf(program().bootstrap)).toEqual({ local: { path: "bootstrap.tfstate" } });
  });

  it("makes buckets that keep versions and are protected", () => {
    const { bootstrap, states } = program();
    expect(Object.values(synthesize(bootstrap).resource?.fake_bucket ?? {})).toMatchObject([
      { name: states.bucketName, versioned: true, public_read: false, force_destroy: false, tags: { a: "b" }, lifecycle: { prevent_destroy: true } },
    ]);
  });

  it("knows the buckets' names before Terraform does", () => {
    expect(program().states.bucketName).toMatch(/^bootstrap-cloud-states(-[0-9a-f]{8})?$/);
  });

  it("comes before the stack whose state it keeps", () => {
    const { bootstrap, states, shop } = program();
    new SovereignState(shop, "state", { store: StateStore.bucket(states) });
    expect(shop.dependencies).toEqual([bootstrap]);
    expect(backendOf(shop)).toMatchObject({ s3: { bucket: states.bucketName, key: "shop.tfstate" } });
  });

  it("cannot keep its state in its own bucket", () => {
    const stack = new TerraformStack(testApp(), "alone");
    const states = new StateBucket(new FakeCloud(stack, "cloud"), "states");
    expect(faultOf(() => new SovereignState(stack, "state", { store: StateStore.bucket(states) })).property).toBe("store");
  });

  it("is refused a bucket whose name only Terraform knows", () => {
    const { cloud, token } = fixture();
    expect(faultOf(() => new StateBucket(cloud, "states", { name: token() })).property).toBe("name");
  });

  it("is refused a bucket by clouds that keep no versions or do not speak S3", () => {
    const { cloud } = fixture({ without: [StorageCapability.BUCKET_S3, StorageCapability.BUCKET_VERSIONING] });
    expect(gapsOf(() => new StateBucket(cloud, "states")).map(({ capabilityId }) => capabilityId)).toEqual(["storage.bucket.s3", "storage.bucket.versioning"]);
  });
});
