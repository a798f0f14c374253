import type { Bench } from "../../../../src/testing/conformance/bench";

/** A place of the API that takes text. */
export interface Slot {
  /** `Server.name`: the construct, and the property as errors call it. */
  readonly name: string;
  /** What a harmless program says there. @default "harmless" */
  readonly harmless?: string;
  /** What an error about it must name. @default - the property of `name` */
  readonly property?: string;
  /** Whether the text is, or decides, the name of something in the JSON, so that places differ. @default false */
  readonly names?: boolean;
  /** What may stand in a script or a configuration as it is. @default - anything, as it is quoted there: tests of its own look at that */
  readonly inFiles?: RegExp;
  /** How the text is spelled where it stands. @default - as it is */
  readonly spelled?: (text: string) => string;
  /** A program with the text at this place. */
  readonly build: (bench: Bench, text: string) => void;
}

/** Slots of one construct, by property. */
export function slotsOf(construct: string, builds: Readonly<Record<string, Slot["build"] | Omit<Slot, "name">>>): Slot[] {
  return Object.entries(builds).map(([property, build]) => ({ name: `${construct}.${property}`, ...(typeof build === "function" ? { build } : build) }));
}

/** What a message about the slot has to name. */
export function propertyOf({ name, property }: Slot): string {
  return property ?? name.slice(name.indexOf(".") + 1);
}
