import type { Construct } from "constructs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NodePoolOptions } from "archipel";
import { Bucket, BucketAccessKey, DnsZone, KubernetesCluster, MachineType, TaintEffect, vendors } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { Terraform } from "archipel-sandbox";
import { DNS, KUBERNETES } from "../clouds/ovhcloud/cases";
import { existing, makeOrderingCloud, makeProjectCloud, makeZonalCloud } from "../clouds/ovhcloud/make-cloud";
import type { Life } from "../support/cycle";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import { OvhApi } from "../support/ovh-api";
import type { Program } from "../support/programs";
import { conformancePrograms } from "../support/programs";
import { skipped } from "../support/skipped";

const { ovhcloud } = vendors;

/** What only OVHcloud has; the change keeps objects for longer and takes writing away from the key. */
const mixed: Program = {
  id: "mixed",
  name: "buckets are encrypted, locked and copied, and a key only reads",
  onlyAdds: false,
  usesExisting: false,
  base: (scope) => defineMixed(scope, 7),
  changed: (scope) => defineMixed(scope, 30).with(new ovhcloud.ReadOnlyAccessKey()),
};

/** Records of every type, of which the provider reads back what the API made of them; the change gives them another time. */
const named: Program = {
  id: "named",
  name: "names of every type stand in a zone",
  onlyAdds: false,
  usesExisting: false,
  base: (scope) => defineNames(scope, 300),
  changed: (scope) => defineNames(scope, 600),
};

/** Pools of a cluster that exists; the change makes them larger, and takes labels and taints away. */
const pooled: Program = {
  id: "pooled",
  name: "an existing cluster gets pools that are scaled, labelled and tainted",
  onlyAdds: false,
  usesExisting: false,
  base: (scope) => definePools(scope, 1, { labels: { tier: "web" }, taints: [{ key: "only", effect: TaintEffect.NO_SCHEDULE }] }),
  changed: (scope) => definePools(scope, 2, {}),
};
const programs = [...conformancePrograms("ovhcloud", { makeCloud: makeProjectCloud, existing }), mixed, named, pooled].filter(isKnown);

/** All that OVHcloud's own provider makes. */
const judged: readonly (readonly [string, readonly Program[]])[] = [
  ["of a project", conformancePrograms("project", { makeCloud: makeProjectCloud, existing })],
  ["of ordered zones", conformancePrograms("orders", { makeCloud: makeOrderingCloud, existing, cases: DNS })],
  ["of three zones", conformancePrograms("zones", { makeCloud: makeZonalCloud, existing, cases: KUBERNETES })],
];
const what = "a project's buckets, names and nodes on a stand-in for OVHcloud's API";

/** The whole life of buckets, their keys, names and nodes with the real provider. */
describe("a stand-in for OVHcloud's API", () => {
  let api: OvhApi;
  let life: Life | undefined;
  let missing: string | undefined;

  beforeAll(async () => {
    api = await OvhApi.start();
    missing = Terraform.isAvailable("terraform") ? await notInstalled() : "terraform is not on the PATH";
    life = missing === undefined ? await live(new Deployment(programs, api.env)) : undefined;
  });
  afterAll(() => {
    life?.deployment.remove();
    api.stop();
  });

  test("is given the cases about buckets", () => {
    expect(programs.map(({ name }) => name)).toEqual(expect.arrayContaining(["a bucket is defined", "the objects of a bucket expire", "a bucket is opened by an access key"]));
  });

  test.for(programs.map((program) => [program.name, program] as const))("%s", ([name, program], context) => {
    if (life === undefined) {
      return skipped(context, `${name}: ${what}`, missing!);
    }
    expect(complaints(life, program)).toEqual([]);
  });

  test("destroying everything leaves nothing, though there was something in the buckets", (context) => {
    if (life === undefined) {
      return skipped(context, `destroying ${what}`, missing!);
    }
    expect([api.buckets.size, api.users.size, api.zones.records.size, api.nodePools.pools.size]).toEqual([0, 0, 0, 0]);
    expect(api.deletedObjects).toBeGreaterThan(0);
  });
});

describe("the real provider", () => {
  test.for(judged)("finds every case %s valid", async ([cases, programsOfCases], context) => {
    const missing = Terraform.isAvailable("terraform") ? undefined : "terraform is not on the PATH";
    if (missing !== undefined) {
      return skipped(context, `validate the cases ${cases}`, missing);
    }
    const deployment = new Deployment(programsOfCases, {});
    try {
      deployment.synthesize("base");
      const init = await deployment.init();
      if (init.exitCode !== 0) {
        return skipped(context, `validate the cases ${cases}`, `the provider cannot be installed: ${init.output.slice(0, 400)}`);
      }
      const { diagnostics, exitCode } = await deployment.validate();
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(exitCode).toBe(0);
    } finally {
      deployment.remove();
    }
  });
});

function defineMixed(scope: Construct, days: number): BucketAccessKey {
  const cloud = makeProjectCloud(scope);
  const copy = new Bucket(cloud, "copy", { versioned: true });
  const bucket = new Bucket(cloud, "files", { versioned: true });
  bucket.with(new ovhcloud.EncryptedBucket(), new ovhcloud.BucketObjectLock("governance", days), new ovhcloud.ReplicatedBucket(copy));
  new Bucket(cloud, "old").with(new ovhcloud.SuspendedVersioning());
  return new BucketAccessKey(cloud, "key", { bucket });
}

function definePools(scope: Construct, count: number, marked: Partial<NodePoolOptions>): void {
  const cluster = KubernetesCluster.fromClusterId(makeProjectCloud(scope), "cluster", "k-1");
  const machine = MachineType.named("b3-8");
  cluster.addNodePool("fixed", { machine, count });
  cluster.addNodePool("scaled", { machine, autoscaling: { min: 1, max: count + 2 } });
  cluster.addNodePool("marked", { machine, count: 1, ...marked });
  cluster.addNodePool("kept", { machine, count: 1, labels: { count: `is-${count}` } });
}

function defineNames(scope: Construct, ttlSeconds: number): void {
  const zone = DnsZone.fromZoneAttributes(makeProjectCloud(scope), "zone", { zoneName: "example.org" });
  const options = { ttlSeconds };
  zone.addA("", ["192.0.2.7", "192.0.2.8"], options);
  zone.addAaaa("www", ["2001:db8::7"], options);
  zone.addCname("*", "www.example.org", options);
  zone.addMx("", [{ host: "mx.example.org", priority: ttlSeconds }], options);
  zone.addTxt("_dmarc", ["v=DMARC1; p=none", "k".repeat(300)], options);
  zone.addNs("dev", ["ns1.example.org"], options);
  zone.addSrv("_sip._tcp", [{ host: "sip.example.org", port: 5060 }], options);
  zone.addCaa("", [{ value: "ca.example", critical: true }], options);
}

/** Why the providers cannot be installed; undefined when they can. */
async function notInstalled(): Promise<string | undefined> {
  const deployment = new Deployment(programs.slice(0, 1), {});
  deployment.synthesize("base");
  const init = await deployment.init();
  deployment.remove();
  return init.exitCode === 0 ? undefined : `the provider cannot be installed: ${init.output.slice(0, 400)}`;
}

/** Whether all that a program defines is of buckets, users, records and pools of OVHcloud's own provider, which is what the stand-in knows. */
function isKnown(program: Program): boolean {
  return [program.base, program.changed].every((form) => {
    const stack = testStack("cases");
    form(stack);
    const types = Object.keys(synthesize(stack).resource ?? {});
    return types.length > 0 && types.every((type) => /^ovh_(cloud_project_(kube_nodepool|storage|user)|domain_zone_record)/.test(type));
  });
}
