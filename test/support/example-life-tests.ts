import { beforeAll, describe, expect, test } from "vitest";
import type { ExampleLife } from "./example";
import { liveExample } from "./example";
import { STORIES } from "./example-stories";

/** How often each of some words is among them. */
export const count = (types: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(types)].map((type) => [type, types.filter((other) => other === type).length]));
const typesOf = (addresses: readonly string[]): Record<string, number> => count(addresses.map((address) => address.split(".")[0]));

/** The lives of the examples by one engine, each lived once. */
export class Lives {
  private readonly lives = new Map<string, Promise<ExampleLife>>();

  /** @param engine a program's name; without it, the engine that this run is for */
  public constructor(private readonly engine?: string) {}

  /** The life of an example. */
  public of(name: string): Promise<ExampleLife> {
    const life = this.lives.get(name) ?? liveExample(name, STORIES[name], this.engine);
    this.lives.set(name, life);
    return life;
  }
}

/** Declares the tests of each example's whole life. */
export function testLives(lives: Lives, by = ""): void {
  describe.each(Object.entries(STORIES))(`cdktf deploys examples/%s into the sandbox${by}`, (name, story) => {
    let life: ExampleLife;
    beforeAll(async () => {
      life = await lives.of(name);
    }, 300_000);

    test("and what the program says exists", () => {
      expect(count(life.deployed.map(({ type }) => type))).toMatchObject(story.first);
    });

    test("and a second plan is empty", () => {
      expect(life.second.planned).toEqual({ created: [], updated: [], replaced: [], destroyed: [] });
    });

    test("and an edited program replaces and destroys nothing", () => {
      expect(life.change.planned).toMatchObject({ replaced: [], destroyed: [] });
    });

    test("and an edited program makes what was added and changes what was edited", () => {
      expect(typesOf(life.change.planned.created)).toEqual(story.created);
      expect(typesOf(life.change.planned.updated)).toEqual(story.updated);
    });

    test("and the plan after the edit is empty", () => {
      expect(life.fourth.planned).toEqual({ created: [], updated: [], replaced: [], destroyed: [] });
    });

    test("and destroying it leaves an empty world", () => {
      expect(life.left).toEqual([]);
    });
  });
}
