import type { MapPoint } from "./projection";
import { MAP_HEIGHT, MAP_WIDTH } from "./projection";

/** What of the map is shown. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How large a thing must be drawn to look as it would on the whole map. */
  readonly scale: number;
}

/** Room around the outermost places, in units of the map. */
const MARGIN = 190;
/** The closest look, as a share of the whole map: Europe is still to be recognized. */
const CLOSEST = 0.6;

/** The part of the map around some points, in the proportions of the whole. */
export function frameAround(points: readonly MapPoint[]): Frame {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const extent = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
  const [left, right, top, bottom] = points.length === 0 ? [0, MAP_WIDTH, 0, MAP_HEIGHT] : extent;
  const wanted = Math.max((right - left + 2 * MARGIN) / MAP_WIDTH, (bottom - top + 2 * MARGIN) / MAP_HEIGHT);
  const scale = Math.min(1, Math.max(CLOSEST, wanted));
  const [width, height] = [Math.round(MAP_WIDTH * scale), Math.round(MAP_HEIGHT * scale)];
  return {
    left: placed((left + right) / 2 - width / 2, MAP_WIDTH - width),
    top: placed((top + bottom) / 2 - height / 2, MAP_HEIGHT - height),
    width,
    height,
    scale,
  };
}

function placed(start: number, latest: number): number {
  return Math.round(Math.min(Math.max(start, 0), latest));
}
