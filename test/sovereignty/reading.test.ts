import type { App } from "cdktf";
import { describe, expect, it } from "vitest";
import { synthesize, testStack } from "archipel/testing";
import { Cloud } from "../../src";
import type { ICloud } from "../../src";
import { AppReading } from "../../src/sovereignty/app-reading";
import type { PlacedResource } from "../../src/sovereignty/placed-resource";
import type { Program } from "../support/programs";
import { cloudNames, conformancePrograms, makerOf } from "../support/programs";

/** What stands elsewhere than its cloud, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "ionoscloud_s3_bucket at de/txl": "Object Storage of IONOS has regions of its own; eu-central-3, for buckets of Germany, is in Berlin",
  "ionoscloud_s3_bucket_cors_configuration at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_lifecycle_configuration at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_policy at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_versioning at de/txl": "it belongs to such a bucket",
  "openstack_objectstorage_container_v1 at DE": "Swift of OVHcloud has regions of its own; DE1 uses that of Frankfurt, DE",
};

/** Where a program's resources stand, each in words: the type and place, or the doubt. Those in the cloud's own region, or nowhere, are left out. */
function oddities({ base, changed }: Program): string[] {
  return [base, changed].flatMap((define) => {
    const stack = testStack();
    define(stack);
    synthesize(stack);
    const { region } = stack.node.findAll().find((node) => Cloud.isCloud(node)) as ICloud;
    const { resources } = new AppReading(stack.node.root as App);
    return resources.filter(({ isPlaceless }) => !isPlaceless).flatMap((resource) => odditiesOf(resource, region.name));
  });
}

function odditiesOf({ resourceType, places, doubts }: PlacedResource, home: string): string[] {
  const elsewhere = places.filter(({ region }) => region.name !== home).map(({ region }) => `${resourceType} at ${region.name}`);
  const nowhere = places.length + doubts.length === 0 ? [`${resourceType} stands nowhere`] : [];
  return [...elsewhere.filter((words) => ELSEWHERE[words] === undefined), ...doubts.map((doubt) => `${resourceType}: ${doubt}`), ...nowhere];
}

describe("what the drivers make stands in the cloud's own region, without a doubt:", () => {
  it.each(cloudNames())("%s", async (name) => {
    const maker = await makerOf(name);
    const programs = conformancePrograms(name, maker);
    expect(programs.length).toBeGreaterThan(0);
    expect([...new Set(programs.flatMap((program) => oddities(program)))]).toEqual([]);
  }, 60_000);
});
