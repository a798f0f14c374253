import type { MapPoint } from "./projection";
import { MAP_HEIGHT, MAP_WIDTH } from "./projection";

/** A circle with words beside it. */
export interface Labelled {
  readonly centre: MapPoint;
  readonly radius: number;
  readonly lines: readonly string[];
}

/** Where words stand: the middle of their first line's left end, and the box around them. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sizes in the units of the map; how wide a letter is on average. */
export const LABEL_FONT = 27;
export const LINE_HEIGHT = 31;
const LETTER = 0.54;

/** The directions in which a label may stand, the best first, as steps of x and y. */
const DIRECTIONS = [[1, 0], [-1, 0], [1, -0.7], [1, 0.7], [-1, -0.7], [-1, 0.7], [0, -1], [0, 1]] as const;
const DISTANCES = [8, 28, 60, 100, 150, 210];

/** Puts words beside circles so that they cover as little as can be of other circles and words; always in the same way. */
export function placeLabels(marks: readonly Labelled[]): PlacedLabel[] {
  const taken: Box[] = marks.map(({ centre, radius }) => ({ left: centre.x - radius, right: centre.x + radius, top: centre.y - radius, bottom: centre.y + radius }));
  const placed: PlacedLabel[] = [];
  for (const mark of marks) {
    const candidates = DISTANCES.flatMap((distance) => DIRECTIONS.map((direction) => candidate(mark, direction, distance)));
    const costs = candidates.map(({ box }, index) => taken.reduce((sum, other) => sum + overlap(box, other), outside(box)) + index * 12);
    const best = candidates[costs.indexOf(Math.min(...costs))]!;
    placed.push(best);
    taken.push(best.box);
  }
  return placed;
}

function candidate({ centre, radius, lines }: Labelled, [dx, dy]: readonly [number, number], distance: number): PlacedLabel {
  const width = Math.max(...lines.map((line) => line.length)) * LABEL_FONT * LETTER;
  const height = lines.length * LINE_HEIGHT;
  const middleX = centre.x + dx * (radius + distance + width / 2);
  const middleY = centre.y + dy * (radius + distance + height / 2);
  const [left, top] = [middleX - width / 2, middleY - height / 2];
  return { x: left, y: top + LINE_HEIGHT / 2, box: { left, top, right: left + width, bottom: top + height } };
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of a box the frame cuts, which is worse than anything. */
function outside({ left, top, right, bottom }: Box): number {
  const cut = Math.max(0, -left) + Math.max(0, right - MAP_WIDTH) + Math.max(0, -top) + Math.max(0, bottom - MAP_HEIGHT);
  return cut * 1000;
}
