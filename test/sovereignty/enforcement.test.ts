import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IAspect } from "cdktf";
import { App, Aspects, TerraformResource, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Finding, Place } from "archipel";
import { Bucket, DataLocation, Hetzner, Jurisdiction, OperatorSeat, PlacePolicy, Scaleway } from "archipel";

let outdir: string;
beforeEach(() => void (outdir = mkdtempSync(join(tmpdir(), "archipel-"))));
afterEach(() => rmSync(outdir, { recursive: true }));

const FRANCE = [Jurisdiction.country("FR")];
const written = (stack: string): boolean => existsSync(join(outdir, "stacks", stack, "cdk.tf.json"));
const warsaw = (stack: TerraformStack): Bucket => new Bucket(new Scaleway(stack, "warsaw", { region: "pl-waw" }), "files");

function complaintOf(app: App): string {
  try {
    app.synth();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

describe("a broken policy", () => {
  it("stops the synth, and the stack is not written", () => {
    const app = new App({ outdir });
    new DataLocation(app, "policy", { allowed: FRANCE });
    warsaw(new TerraformStack(app, "shop"));
    expect(complaintOf(app)).toContain("shop/warsaw/files: breaks DataLocation policy (everything stands in FR)");
    expect(written("shop")).toBe(false);
  });

  it("names place, source and the clouds that would do", () => {
    const app = new App({ outdir });
    new DataLocation(app, "policy", { allowed: FRANCE });
    warsaw(new TerraformStack(app, "shop"));
    expect(complaintOf(app)).toMatch(/stands at Scaleway pl-waw \(Warsaw, PL\).*; source: \S.*; satisfied by: .*Scaleway \(fr-par\)/);
  });

  it("is told with all others of the app at once", () => {
    const app = new App({ outdir });
    const [first, second] = ["first", "second"].map((id) => new TerraformStack(app, id));
    new DataLocation(app, "place", { allowed: FRANCE });
    new OperatorSeat(second, "seat", { allowed: FRANCE });
    warsaw(first);
    new Bucket(new Hetzner(second, "falkenstein", { region: "fsn1" }), "files");
    const complaint = complaintOf(app);
    expect(complaint).toContain("first/warsaw/files: breaks DataLocation place");
    expect(complaint).toContain("second/falkenstein/files: breaks DataLocation place");
    expect(complaint).toContain("second/falkenstein/files: breaks OperatorSeat second/seat");
  });

  it("counts on a stack that was made after it", () => {
    const app = new App({ outdir });
    new DataLocation(app, "policy", { allowed: FRANCE });
    const stack = new TerraformStack(app, "late");
    new TerraformResource(stack, "foreign", { terraformResourceType: "aws_instance" });
    expect(complaintOf(app)).toContain("late/foreign: breaks DataLocation policy");
  });

  it("is told when an aspect of a later stack breaks it", () => {
    const app = new App({ outdir });
    new DataLocation(app, "policy", { allowed: FRANCE });
    new Bucket(new Scaleway(new TerraformStack(app, "first"), "paris", { region: "fr-par" }), "files");
    const second = new TerraformStack(app, "second");
    const bucket = new Bucket(new Scaleway(second, "paris", { region: "fr-par" }), "files");
    class Moves implements IAspect {
      public visit(node: IConstruct): void {
        if (node === bucket.node.defaultChild) {
          (node as TerraformResource).addOverride("region", "pl-waw");
        }
      }
    }
    Aspects.of(second).add(new Moves());
    expect(complaintOf(app)).toContain("second/paris/files: breaks DataLocation policy");
    expect(written("second")).toBe(false);
  });

  it("is not one outside its scope", () => {
    const app = new App({ outdir });
    const [first, second] = ["first", "second"].map((id) => new TerraformStack(app, id));
    new DataLocation(second, "policy", { allowed: FRANCE });
    warsaw(first);
    expect(complaintOf(app)).toBe("");
    expect([written("first"), written("second")]).toEqual([true, true]);
  });
});

it("a rule of one's own is enforced like the others", () => {
  class NoSouth extends PlacePolicy {
    public readonly title = "nothing stands in the capital of Poland";
    public readonly objectives = ["SOV-3"];
    public constructor(scope: Construct, id: string) {
      super(scope, id);
    }

    public judgePlace({ region }: Place): Finding | undefined {
      return region.city === "Warsaw" ? { message: "that is the capital" } : undefined;
    }
  }
  const app = new App({ outdir });
  new NoSouth(app, "own");
  warsaw(new TerraformStack(app, "shop"));
  expect(complaintOf(app)).toContain("shop/warsaw/files: breaks NoSouth own (nothing stands in the capital of Poland): stands at Scaleway pl-waw (Warsaw, PL): that is the capital");
});
