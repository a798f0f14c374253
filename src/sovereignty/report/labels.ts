import type { Frame } from "./frame";
import type { MapPoint } from "./projection";

/** A circle with words beside it; one without words is only in the way of others. */
export interface Labelled {
  readonly centre: MapPoint;
  readonly radius: number;
  readonly lines: readonly string[];
}

/** Where words stand: the left end of their first line, at half its height. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** From the circle to the words, when they are not beside each other. */
  readonly leader?: { readonly from: MapPoint; readonly to: MapPoint };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sizes on the whole map; how wide a letter is on average, small or capital, as a share of the font's size. */
export const LABEL_FONT = 31;
export const LINE_HEIGHT = 36;
const LETTER = 0.58;
const CAPITAL = 0.74;

/** The directions in which a label may stand, the best first, as steps of x and y. */
const DIRECTIONS = [[1, 0], [-1, 0], [1, -0.7], [1, 0.7], [-1, -0.7], [-1, 0.7], [0, -1], [0, 1]] as const;
const DISTANCES = [8, 24, 48, 80, 120, 165, 210];
/** What a place among the directions and distances costs, in square units that could be covered instead. */
const RANK_COST = 14;
/** Farther than this from its circle, words need a line. */
const BESIDE = 30;

/** Puts words beside circles so that they cover as little as can be of other circles and words; always in the same way. */
export function placeLabels(marks: readonly Labelled[], frame: Frame): (PlacedLabel | undefined)[] {
  const taken = marks.map(({ centre, radius }) => boxAround(centre, radius, radius));
  return marks.map((mark) => {
    if (mark.lines.length === 0) {
      return undefined;
    }
    const candidates = DISTANCES.flatMap((distance) => DIRECTIONS.map((direction) => candidate(mark, direction, distance, frame.scale)));
    const coverage = candidates.map(({ box }) => taken.reduce((sum, other) => sum + overlap(box, other), outside(box, frame)));
    const costs = coverage.map((covered, rank) => covered + rank * RANK_COST * frame.scale * frame.scale);
    const best = candidates[costs.indexOf(Math.min(...costs))]!;
    taken.push(best.box);
    return best;
  });
}

function candidate({ centre, radius, lines }: Labelled, [dx, dy]: readonly [number, number], steps: number, scale: number): PlacedLabel {
  const distance = steps * scale;
  const width = Math.max(...lines.map(widthOf)) * LABEL_FONT * scale;
  const height = lines.length * LINE_HEIGHT * scale;
  const middle = { x: centre.x + dx * (radius + distance + width / 2), y: centre.y + dy * (radius + distance + height / 2) };
  const box = boxAround(middle, width / 2, height / 2);
  const end = { x: Math.min(Math.max(centre.x, box.left), box.right), y: Math.min(Math.max(centre.y, box.top), box.bottom) };
  const leader = steps > BESIDE ? { from: centre, to: end } : undefined;
  return { x: box.left, y: box.top + (LINE_HEIGHT * scale) / 2, box, leader };
}

function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? CAPITAL : LETTER), 0);
}

function boxAround({ x, y }: MapPoint, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of a box the frame cuts, which is worse than anything. */
function outside(box: Box, { left, top, width, height }: Frame): number {
  const sides = [left - box.left, box.right - left - width, top - box.top, box.bottom - top - height];
  return sides.reduce((sum, side) => sum + Math.max(0, side), 0) * 1000;
}
