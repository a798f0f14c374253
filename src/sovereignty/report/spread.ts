import type { Frame } from "./frame";
import type { MapPoint } from "./projection";

/** A circle that wants to be at a point. */
export interface Anchored {
  readonly anchor: MapPoint;
  readonly radius: number;
}

const ROUNDS = 300;
/** In the last rounds nothing pulls back to the anchors, so that no two overlap. */
const SETTLING = 60;
const PULL = 0.04;
const GAP = 4;
/** Circles at the same point part in directions that are as far from each other as can be. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Moves circles apart within a frame, as little as that takes, and always in the same way. */
export function spread(circles: readonly Anchored[], { left, top, width, height }: Frame): MapPoint[] {
  const at = circles.map(({ anchor: { x, y } }, index) => {
    const angle = index * GOLDEN_ANGLE;
    return { x: x + Math.cos(angle) * 0.01, y: y + Math.sin(angle) * 0.01 };
  });
  for (let round = 0; round < ROUNDS; round++) {
    const pull = round < ROUNDS - SETTLING ? PULL : 0;
    circles.forEach(({ anchor, radius }, index) => {
      const point = at[index]!;
      point.x = within(point.x + (anchor.x - point.x) * pull, left + radius, left + width - radius);
      point.y = within(point.y + (anchor.y - point.y) * pull, top + radius, top + height - radius);
    });
    for (let one = 0; one < circles.length; one++) {
      for (let other = one + 1; other < circles.length; other++) {
        part(at[one]!, at[other]!, circles[one]!.radius + circles[other]!.radius + GAP);
      }
    }
  }
  return at;
}

function part(one: { x: number; y: number }, other: { x: number; y: number }, wanted: number): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance < wanted) {
    const push = (wanted - distance) / 2 / distance;
    one.x -= dx * push;
    one.y -= dy * push;
    other.x += dx * push;
    other.y += dy * push;
  }
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
