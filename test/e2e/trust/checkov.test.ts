import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import type { Scan } from "./checkov";
import { checkovProgram, scan } from "./checkov";
import { CHECKOV_EXCEPTIONS } from "./checkov-exceptions";
import { Bench } from "../../../src/testing/conformance/bench";
import { VARIANTS, variantOf } from "../../support/cloud-variants";
import { exampleNames } from "../../support/example";
import { stacksOf } from "../../support/example-synthesis";
import { skipped } from "../../support/skipped";
import { DEFAULT_PROGRAMS } from "../../trust/secure/default-programs";
import { record } from "../../trust/support/figures";

const program = checkovProgram();
let folder = "";
/** How many resources lie in the folder. */
let written = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "archipel-checkov-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, json: string): void {
  mkdirSync(join(folder, "ours", name), { recursive: true });
  writeFileSync(join(folder, "ours", name, "cdk.tf.json"), json);
  written += resourcesIn(JSON.parse(json) as TerraformJson);
}

function resourcesIn({ resource = {} }: TerraformJson): number {
  return Object.values(resource).reduce((sum, byId) => sum + Object.keys(byId).length, 0);
}

/** Every construct that a cloud offers, with its required properties alone; each a stack of its own, as they would take each other's names. */
async function writeDefaults(name: string): Promise<void> {
  const maker = await variantOf(name);
  for (const [construct, { requires, build }] of Object.entries(DEFAULT_PROGRAMS)) {
    const stack = testStack("secure");
    const bench = new Bench(maker.makeCloud(stack), maker.bench);
    if (requires.every((capability) => bench.offers(capability))) {
      build(bench);
      write(`${name}-${construct}`, JSON.stringify(synthesize(stack), null, 2));
    }
  }
}

/** What anybody would call wrong, of three providers that checkov knows. */
const WRONG = {
  "//": { metadata: { version: "0.21.0" } },
  "resource": {
    aws_s3_bucket: { open: { bucket: "files", acl: "public-read" } },
    openstack_networking_secgroup_rule_v2: { ssh: { direction: "ingress", ethertype: "IPv4", protocol: "tcp", port_range_min: 22, port_range_max: 22, remote_ip_prefix: "0.0.0.0/0" } },
    openstack_compute_instance_v2: { web: { name: "web", admin_pass: "N0t-a-secret-any-more" } },
  },
};

describe("checkov", () => {
  it("finds what is wrong in JSON of cdktf's form", async (context) => {
    if (program === undefined) {
      return skipped(context, "checkov", "it is neither in CHECKOV nor on the PATH; pip install checkov==3.3.30");
    }
    mkdirSync(join(folder, "wrong"));
    writeFileSync(join(folder, "wrong", "cdk.tf.json"), JSON.stringify(WRONG, null, 2));
    const found = (await scan(program, join(folder, "wrong"))).failed.map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(["CKV_OPENSTACK_2", "CKV_OPENSTACK_4"]));
    expect(found.filter((id) => id.startsWith("CKV_AWS_")).length).toBeGreaterThan(0);
  }, 120_000);

  it("finds nothing in the defaults of every cloud and in the examples, but for the exceptions", async (context) => {
    if (program === undefined) {
      record({ part: "secure", on: "checkov", figures: {}, skipped: "it is neither in CHECKOV nor on the PATH" });
      return skipped(context, "checkov on all stacks", "it is neither in CHECKOV nor on the PATH; pip install checkov==3.3.30");
    }
    for (const name of VARIANTS) {
      await writeDefaults(name);
    }
    for (const name of exampleNames()) {
      for (const [stack, json] of await stacksOf(name)) {
        write(`example-${name}-${stack}`, json);
      }
    }
    const result = await scan(program, join(folder, "ours"));
    report(result);
    const unexplained = result.failed.filter(({ id, resource }) => !CHECKOV_EXCEPTIONS.some((one) => one.id === id && one.resources.test(resource)));
    expect(unexplained).toEqual([]);
    expect(result.errors).toBe(0);
    expect(written).toBeGreaterThan(1000);
    expect(result.judged).toBeGreaterThan(50);
    const idle = CHECKOV_EXCEPTIONS.filter((one) => !result.failed.some(({ id, resource }) => one.id === id && one.resources.test(resource)));
    expect(idle).toEqual([]);
  }, 900_000);
});

function report({ version, passed, failed, checks, judged }: Scan): void {
  const found = { passed, failed: failed.length, different_checks: checks.size, exceptions: CHECKOV_EXCEPTIONS.length };
  const counts = { version, resources: written, judged, ...found };
  console.log(`checkov ${version}: ${JSON.stringify(counts)}; ${[...checks].sort().join(", ")}`);
  record({ part: "secure", on: "checkov: defaults of every cloud, and the examples", figures: {}, counts });
}
