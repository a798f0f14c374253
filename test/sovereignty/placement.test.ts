import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";
import { App, TerraformStack as Stack } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ICloud } from "archipel";
import {
  Bucket,
  DataClass,
  DataLocation,
  Exoscale,
  FactCorrection,
  Hetzner,
  Jurisdiction,
  MachineImage,
  MachineType,
  OvhCloud,
  Placement,
  PlacementRecord,
  Scaleway,
  StorageCapability,
  UpCloud,
} from "archipel";
import { appWithStack, SAID, violationsIn } from "./support";
import { manifestOf } from "../../src/sovereignty/manifest-of";

const NONE = (): PlacementRecord => PlacementRecord.given({});

const MAKERS: Readonly<Record<string, (stack: TerraformStack) => ICloud>> = {
  paris: (stack) => new Scaleway(stack, "paris", { region: "fr-par" }),
  amsterdam: (stack) => new Scaleway(stack, "amsterdam", { region: "nl-ams" }),
  gravelines: (stack) => new OvhCloud(stack, "gravelines", { region: "GRA11" }),
  falkenstein: (stack) => new Hetzner(stack, "falkenstein", { region: "fsn1" }),
  helsinki: (stack) => new UpCloud(stack, "helsinki", { zone: "fi-hel1" }),
  geneva: (stack) => new Exoscale(stack, "geneva", { zone: "ch-gva-2" }),
};
const NAMES = Object.keys(MAKERS);

function program(...names: readonly string[]) {
  const { app, stack } = appWithStack();
  return { app, stack, clouds: names.map((name) => MAKERS[name](stack)) };
}

const ids = (placement: Placement): string[] => placement.clouds.map(({ node }) => node.id);

describe("a placement", () => {
  it("takes the first cloud of the list that meets what is required", () => {
    const { stack, clouds } = program("falkenstein", "paris", "gravelines");
    const placement = Placement.require(stack, "home", { clouds, capabilities: [StorageCapability.BUCKET_TAGS], record: NONE() });
    expect(ids(placement)).toEqual(["paris"]);
  });

  it("says why each other cloud was not taken", () => {
    const { stack, clouds } = program("falkenstein", "paris", "gravelines");
    const { refusals } = Placement.require(stack, "home", { clouds, capabilities: [StorageCapability.BUCKET_TAGS], record: NONE() });
    expect(refusals).toEqual([
      { cloudPath: "shop/falkenstein", reasons: [expect.stringMatching(/^tags on buckets \(storage\.bucket\.tags\): \S/)] },
      { cloudPath: "shop/gravelines", reasons: [expect.stringMatching(/\S/)] },
    ]);
  });

  it("minds the rules that hold where it stands, and those that it is given", () => {
    const { app, stack, clouds } = program("geneva", "paris", "amsterdam");
    new DataLocation(app, "eu", { allowed: [Jurisdiction.EU] });
    const dutch = new DataLocation(new Stack(app, "elsewhere"), "nl", { allowed: [Jurisdiction.country("NL")] });
    const placement = Placement.require(stack, "home", { clouds, policies: [dutch], record: NONE() });
    expect(ids(placement)).toEqual(["amsterdam"]);
    expect(placement.refusals.map(({ reasons }) => reasons)).toEqual([
      [expect.stringContaining("eu (everything stands in EU)"), expect.stringContaining("elsewhere/nl")],
      [expect.stringContaining("elsewhere/nl (everything stands in NL): that is in FR")],
    ]);
  });

  it("minds rules about marked data when it is to hold such data", () => {
    const { app, stack, clouds } = program("geneva", "paris");
    new DataLocation(app, "eu", { allowed: [Jurisdiction.EU], dataClass: DataClass.PERSONAL });
    expect(ids(Placement.require(stack, "any", { clouds, record: NONE() }))).toEqual(["geneva"]);
    expect(ids(Placement.require(stack, "personal", { clouds, dataClasses: [DataClass.PERSONAL], record: NONE() }))).toEqual(["paris"]);
  });

  it("minds corrected facts", () => {
    const { app, stack, clouds } = program("paris", "amsterdam");
    new DataLocation(app, "eu", { allowed: [Jurisdiction.EU] });
    new FactCorrection(app, "facts", { cloud: clouds[0], ...SAID, regions: [{ ...clouds[0].region, ...SAID, country: "US" }] });
    expect(ids(Placement.require(stack, "home", { clouds, record: NONE() }))).toEqual(["amsterdam"]);
  });

  it("takes a cloud that has the machine and the image", () => {
    const { stack, clouds } = program("gravelines", "paris");
    const huge = MachineType.named("PLAY2-MICRO");
    expect(ids(Placement.require(stack, "home", { clouds, machine: huge, image: MachineImage.ubuntu("24.04"), record: NONE() }))).toEqual(["paris"]);
  });

  it("spreads several over independent operators, and over countries as far as the list allows", () => {
    const { stack, clouds } = program("paris", "amsterdam", "gravelines", "falkenstein");
    expect(ids(Placement.require(stack, "two", { clouds, count: 2, record: NONE() }))).toEqual(["paris", "falkenstein"]);
    expect(ids(Placement.require(stack, "three", { clouds, count: 3, record: NONE() }))).toEqual(["amsterdam", "gravelines", "falkenstein"]);
  });

  it("refuses when operators are not independent", () => {
    const { stack, clouds } = program("paris", "amsterdam");
    expect(() => Placement.require(stack, "home", { clouds, count: 2, record: NONE() })).toThrow("no choice of them has operators that are known to be independent");
    expect(ids(Placement.require(stack, "any", { clouds, count: 2, independentOperators: false, record: NONE() }))).toEqual(["paris", "amsterdam"]);
  });

  it("refuses when countries do not differ", () => {
    const { stack, clouds } = program("paris", "gravelines");
    expect(() => Placement.require(stack, "home", { clouds, count: 2, differentCountries: true, record: NONE() })).toThrow("countries that differ");
  });

  it("tells every cloud's reasons when too few remain", () => {
    const { app, stack, clouds } = program("paris", "geneva");
    new DataLocation(app, "fi", { allowed: [Jurisdiction.country("FI")] });
    const place = () => Placement.require(stack, "home", { clouds, record: NONE() });
    expect(place).toThrow(/^shop\/home: 1 of 2 clouds are required, and 0 meet.*\n {2}- shop\/paris: fi .*in FR.*\n {2}- shop\/geneva: fi .*in CH/);
  });

  it.each([
    [{ clouds: [] }, "clouds: got []"],
    [{ count: 0 }, "count: got 0"],
    [{ count: 3 }, "count: got 3; allowed: a whole number from 1 to 2"],
  ])("refuses %j", (wrong, message) => {
    const { stack, clouds } = program("paris", "gravelines");
    expect(() => Placement.require(stack, "home", { clouds, record: NONE(), ...wrong })).toThrow(message);
  });

  it("is in the manifest", () => {
    const { app, stack, clouds } = program("paris", "gravelines");
    Placement.require(stack, "home", { clouds, record: NONE() });
    expect(manifestOf(app).placements).toEqual([
      { path: "shop/home", chosen: ["shop/paris"], recorded: false, refused: [{ cloud: "shop/gravelines", reasons: [expect.stringContaining("others came first")] }] },
    ]);
  });

  it("satisfies the rules that it was chosen by", () => {
    const { app, stack, clouds } = program("geneva", "paris");
    new DataLocation(app, "eu", { allowed: [Jurisdiction.EU] });
    new Bucket(Placement.require(stack, "home", { clouds, record: NONE() }).cloud as Scaleway, "files");
    expect(violationsIn(app)).toEqual([]);
  });
});

describe("what is on record", () => {
  const record = (...chosen: string[]) => PlacementRecord.given({ "shop/home": chosen.map((name) => `shop/${name}`) });

  it("stays, though others come first now", () => {
    const { stack, clouds } = program("falkenstein", "paris", "gravelines");
    const placement = Placement.require(stack, "home", { clouds, record: record("gravelines") });
    expect(ids(placement)).toEqual(["gravelines"]);
    expect(placement.isRecorded).toBe(true);
  });

  it("stays when more are asked for", () => {
    const { stack, clouds } = program("falkenstein", "paris", "gravelines");
    expect(ids(Placement.require(stack, "home", { clouds, count: 2, record: record("gravelines") }))).toEqual(["gravelines", "falkenstein"]);
  });

  it("moves when it may", () => {
    const { stack, clouds } = program("falkenstein", "gravelines");
    expect(ids(Placement.require(stack, "home", { clouds, mayMove: true, record: record("gravelines") }))).toEqual(["falkenstein"]);
  });

  it("is an error when it breaks a rule now, and does not move by itself", () => {
    const { app, stack, clouds } = program("falkenstein", "geneva");
    new DataLocation(app, "eu", { allowed: [Jurisdiction.EU] });
    const place = () => Placement.require(stack, "home", { clouds, record: record("geneva") });
    expect(place).toThrow(/cannot stay, and moves only when mayMove is true\n {2}- shop\/geneva: eu /);
  });

  it("is an error when its cloud is gone", () => {
    const { stack, clouds } = program("falkenstein");
    expect(() => Placement.require(stack, "home", { clouds, record: record("geneva") })).toThrow("shop/geneva: it is not among the clouds any more");
  });

  it("never moves, whatever clouds are added and wherever in the list", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES, { minLength: 3 }), fc.shuffledSubarray(NAMES), fc.integer({ min: 1, max: 2 }), (first, more, count) => {
        const before = program(...first);
        const spread = { count, independentOperators: false };
        const chosen = Placement.require(before.stack, "home", { clouds: before.clouds, ...spread, record: NONE() }).clouds.map(({ node }) => node.id);
        const names = [...more, ...first.filter((name) => !more.includes(name))];
        const after = program(...names);
        const again = ids(Placement.require(after.stack, "home", { clouds: after.clouds, ...spread, record: record(...chosen) }));
        expect(again).toEqual(chosen);
      }),
      { numRuns: 100 },
    );
  });

  it("is the same in each run", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES, { minLength: 2 }), (names) => {
        const choices = [1, 2].map(() => {
          const { stack, clouds } = program(...names);
          return ids(Placement.require(stack, "home", { clouds, count: 2, independentOperators: false, record: NONE() }));
        });
        expect(choices[0]).toEqual(choices[1]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a record in a file", () => {
  type Define = (stack: TerraformStack, clouds: ICloud[], file: PlacementRecord) => void;

  function synth(directory: string, names: readonly string[], define: Define): void {
    const app = new App({ outdir: join(directory, "out") });
    const stack = new Stack(app, "shop");
    define(stack, names.map((name) => MAKERS[name](stack)), PlacementRecord.file(join(directory, "placements.json")));
    app.synth();
  }

  it("is written by the synth, and read by the next", () => {
    const directory = mkdtempSync(join(tmpdir(), "archipel-"));
    const chosen: string[][] = [];
    const place = (stack: TerraformStack, clouds: ICloud[], file: PlacementRecord) => void chosen.push(ids(Placement.require(stack, "home", { clouds, record: file })));
    synth(directory, ["paris"], place);
    synth(directory, ["gravelines", "paris"], place);
    expect(chosen).toEqual([["paris"], ["paris"]]);
    expect(JSON.parse(readFileSync(join(directory, "placements.json"), "utf8"))).toEqual({ placements: { "shop/home": ["shop/paris"] } });
    rmSync(directory, { recursive: true });
  });

  it("keeps what other placements have in it", () => {
    const directory = mkdtempSync(join(tmpdir(), "archipel-"));
    synth(directory, ["paris"], (stack, clouds) => {
      for (const id of ["one", "two"]) {
        Placement.require(stack, id, { clouds, record: PlacementRecord.file(join(directory, "placements.json")) });
      }
    });
    expect(Object.keys(JSON.parse(readFileSync(join(directory, "placements.json"), "utf8")).placements)).toEqual(["shop/one", "shop/two"]);
    rmSync(directory, { recursive: true });
  });

  it("is not written when a rule stops the synth", () => {
    const directory = mkdtempSync(join(tmpdir(), "archipel-"));
    const broken = () =>
      synth(directory, ["paris"], (stack, clouds, file) => {
        new Bucket(Placement.require(stack, "home", { clouds, record: file }).cloud as Scaleway, "files");
        new DataLocation(stack, "late", { allowed: [Jurisdiction.country("FI")] });
      });
    expect(broken).toThrow("breaks DataLocation");
    expect(existsSync(join(directory, "placements.json"))).toBe(false);
    rmSync(directory, { recursive: true });
  });

  it("that cannot be read is an error that names it", () => {
    const directory = mkdtempSync(join(tmpdir(), "archipel-"));
    writeFileSync(join(directory, "placements.json"), "<<<<<<< ours");
    expect(() => PlacementRecord.file(join(directory, "placements.json"))).toThrow(/placements\.json, the record of what was placed where, cannot be read/);
    rmSync(directory, { recursive: true });
  });
});
