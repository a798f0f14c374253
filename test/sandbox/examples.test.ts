import { expect, test } from "vitest";
import type { WorldResource } from "archipel-sandbox";
import { exampleNames } from "../support/example";
import { Lives, testLives } from "../support/example-life-tests";
import { STORIES } from "../support/example-stories";

const LIVES = new Lives();

test("every example has its story here", () => {
  expect(Object.keys(STORIES).sort()).toEqual(exampleNames());
});

testLives(LIVES);

test("one pattern on two clouds gives each cloud resources of its own", async () => {
  const { deployed } = await LIVES.of("web-tier");
  const of = (vendor: string): WorldResource[] => deployed.filter(({ provider }) => provider.endsWith(`/${vendor}`));
  const names = (type: string): unknown[] => deployed.filter((resource) => resource.type === type).map(({ attributes }) => attributes.name).sort();
  expect(of("scaleway").length + of("openstack").length).toBe(deployed.length);
  expect(names("scaleway_instance_server")).toEqual([0, 1, 2].map((index) => `web-warsaw-tier-web-${index}`));
  expect(names("openstack_compute_instance_v2")).toEqual([0, 1, 2].map((index) => `web-geneva-tier-web-${index}`));
  expect(names("scaleway_object_bucket")).toHaveLength(1);
  expect(names("openstack_objectstorage_container_v1")).toHaveLength(1);
}, 300_000);
