import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Region } from "archipel";
import { testStack } from "archipel/testing";
import { mapOutlines } from "../../../scripts/tooling/map";
import { cityOf } from "../../../src/sovereignty/report/cities";
import { frameAround } from "../../../src/sovereignty/report/frame";
import { html } from "../../../src/sovereignty/report/html";
import { placeLabels } from "../../../src/sovereignty/report/labels";
import { mapSvg } from "../../../src/sovereignty/report/map";
import { COUNTRIES } from "../../../src/sovereignty/report/map-outlines";
import { placesOf } from "../../../src/sovereignty/report/places";
import { isOnMap, MAP_HEIGHT, MAP_WIDTH, project } from "../../../src/sovereignty/report/projection";
import { mapNotes } from "../../../src/sovereignty/report/resources";
import { spread } from "../../../src/sovereignty/report/spread";
import { cloudNames, makerOf } from "../../support/programs";
import { MANIFEST } from "../../support/report-manifest";

const OUTLINES = join(__dirname, "..", "..", "..", "src", "sovereignty", "report", "map-outlines.ts");
const places = placesOf(MANIFEST);
let regions: readonly Region[];

beforeAll(async () => {
  const makers = await Promise.all(cloudNames().map(makerOf));
  regions = makers.flatMap(({ makeCloud }) => makeCloud(testStack()).catalogue.regions);
});

describe("the map knows", () => {
  it("where every city of every catalogue is", () => {
    const cities = regions.filter(({ city }) => city !== undefined);
    expect(cities.length).toBeGreaterThan(30);
    expect(cities.filter(({ city, country }) => cityOf(city, country) === undefined).map(({ city, country }) => `${city}, ${country}`)).toEqual([]);
  });

  it("every country of Europe in which a region is known to be", () => {
    const onMap = regions.map(({ city, country }) => ({ country, place: cityOf(city, country) })).filter(({ place }) => place !== undefined);
    const european = onMap.filter(({ place }) => isOnMap(project(place!.latitude, place!.longitude)));
    const drawn = COUNTRIES.map(({ code }) => code);
    expect(european.filter(({ country }) => !drawn.includes(country!))).toEqual([]);
  });

  it.each(["Paris FR", "Warsaw PL", "Madrid ES", "Vienna AT", "Zurich CH", "Falkenstein DE", "Sofia BG"])("that a city lies in its country: %s", (name) => {
    const [city, country] = name.split(" ");
    const { latitude, longitude } = cityOf(city, country)!;
    const around = COUNTRIES.filter(({ path }) => contains(path, project(latitude, longitude))).map(({ code }) => code);
    expect(around).toEqual([country]);
  });

  it("the countries as Natural Earth draws them", () => {
    expect(readFileSync(OUTLINES, "utf8")).toBe(mapOutlines());
  });

  it("them in little space", () => {
    expect(statSync(OUTLINES).size).toBeLessThan(60_000);
  });

  it("all of the European Union", () => {
    const corners = [project(38.7, -9.2), project(35.1, 33.4), project(65, 25.5), project(35.9, 14.5)]; // Lisbon, Nicosia, Oulu, Valletta
    expect(corners.filter((corner) => !isOnMap(corner))).toEqual([]);
  });
});

describe("a region is shown", () => {
  const drawing = mapSvg(places).text;

  it("where its city is", () => {
    expect(places.find(({ region }) => region === "fr-1")).toMatchObject({ precision: "city", count: 4, verdict: "met" });
    expect(drawing.match(/data-place="Nimbus\/fr-1"/g)).toHaveLength(2); // for screens, and for those of phones
  });

  it("in the midst of its country when its city is not known, and the page says so", () => {
    const spain = places.find(({ region }) => region === "es-1")!;
    const outline = COUNTRIES.find(({ code }) => code === "ES")!;
    expect(spain).toMatchObject({ precision: "country", point: { x: outline.label[0], y: outline.label[1] } });
    expect(html`${mapNotes(places)}`.text).toContain("In the midst of their country, as the city is not known: 3 Stratus es-1.");
  });

  it("in a list when it is outside of the map", () => {
    expect(drawing).not.toContain("Cumulus/us-1");
    expect(html`${mapNotes(places)}`.text).toMatch(/<h3>Outside of the map<\/h3>.*data-outside="Cumulus\/us-1"/s);
  });

  it("in a list when nobody knows where it is", () => {
    const clouds = [{ path: "shop/x", cloudName: "Fog", region: { name: "somewhere", source: "none", asOf: "undated" }, questions: [] }];
    expect(html`${mapNotes(placesOf({ ...MANIFEST, clouds }))}`.text).toMatch(/<h3>Place not known<\/h3>.*data-outside="Fog\/somewhere"/s);
  });

  it("by a shape of its own for each verdict, and in words", () => {
    const markOf = (verdict: "met" | "waived" | "broken"): string => mapSvg([{ ...places.find(({ region }) => region === "fr-1")!, verdict }]).text;
    expect(markOf("met")).toMatch(/<circle class="shape"/);
    expect(markOf("waived")).toMatch(/<circle class="shape".*<circle class="ring"/);
    expect(markOf("broken")).toMatch(/<path class="shape"/);
    expect(markOf("broken")).toContain("Nimbus fr-1, Paris, France: 4 resources, broken");
  });

  it("larger the more stands there", () => {
    const paris = places.find(({ region }) => region === "fr-1")!;
    const small = { ...paris, count: 4, region: "small", point: { x: 300, y: 800 } };
    const large = { ...paris, count: 400, region: "large", point: { x: 900, y: 800 } };
    const radii = [...mapSvg([small, large]).text.matchAll(/class="shape"[^>]* r="([\d.]+)"/g)].map(([, radius]) => Number(radius));
    expect(radii[1]).toBeGreaterThan(radii[0]! * 1.5);
  });
});

describe("what is drawn stays readable", () => {
  const frame = frameAround([]);
  const crowd = Array.from({ length: 25 }, (_, index) => ({ anchor: { x: 700 + (index % 3), y: 800 }, radius: 20 + index }));

  it("as circles at one point part", () => {
    const centres = spread(crowd, frame);
    const overlaps = centres.flatMap((one, index) => centres.slice(index + 1).map((other, offset) =>
      crowd[index]!.radius + crowd[index + 1 + offset]!.radius - Math.hypot(one.x - other.x, one.y - other.y)));
    expect(Math.max(...overlaps)).toBeLessThan(2);
  });

  it("as circles stay on the map", () => {
    const [centre] = spread([{ anchor: { x: 0, y: MAP_HEIGHT }, radius: 40 }], frame);
    expect(centre).toEqual({ x: 40, y: MAP_HEIGHT - 40 });
  });

  it("as words do not cover each other, and stay on the map", () => {
    const marks = [600, 660, 720].map((y) => ({ centre: { x: MAP_WIDTH - 60, y }, radius: 20, lines: ["Somewhere", "Cloud"] }));
    const boxes = placeLabels(marks, frame).map((label) => label!.box);
    boxes.forEach((box) => expect(box.right).toBeLessThanOrEqual(MAP_WIDTH));
    const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => [one, other] as const));
    const overlapping = pairs.filter(([one, other]) =>
      one.bottom > other.top && other.bottom > one.top && one.right > other.left && other.right > one.left);
    expect(pairs).toHaveLength(3);
    expect(overlapping).toEqual([]);
  });

  it("as the map shows the part in which things stand, but always enough to know Europe by", () => {
    const close = frameAround([{ x: 500, y: 900 }]);
    expect(close).toMatchObject({ width: MAP_WIDTH * 0.6, height: MAP_HEIGHT * 0.6, scale: 0.6 });
    expect(frameAround([{ x: 100, y: 100 }, { x: 1500, y: 1500 }])).toMatchObject({ left: 0, top: 0, scale: 1 });
  });
});

/** Whether a point is within an outline: a ray from it crosses the outline an odd number of times. */
function contains(path: string, { x, y }: { x: number; y: number }): boolean {
  let [atX, atY] = [0, 0];
  let inside = false;
  for (const ring of path.split("z").filter((part) => part !== "")) {
    const steps = ring.match(/-?\d+/g)!.map(Number);
    const points: [number, number][] = [];
    for (let index = 0; index < steps.length; index += 2) {
      atX += steps[index]!;
      atY += steps[index + 1]!;
      points.push([atX, atY]);
    }
    [atX, atY] = points[0]!;
    points.forEach(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length]!;
      inside = inside !== (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
    });
  }
  return inside;
}
