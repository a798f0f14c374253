import type { Point } from "../parts/synthesis";

const WIDTH = 720;
const HEIGHT = 400;
const MARGIN = { left: 70, right: 150, top: 30, bottom: 50 };
const STYLES = [
  { key: "raw", label: "raw L1s", colour: "#b0413e" },
  { key: "portable", label: "archipel", colour: "#1f6f8b" },
  { key: "by-hand", label: "plain JSON", colour: "#7a7a7a" },
] as const;

/** Time by number of servers, both in powers of ten, as SVG. */
export function plot(points: readonly Point[], title: string): string {
  const times = points.flatMap((point) => STYLES.map(({ key }) => point.total[key].median));
  const x = scale(points.map(({ servers }) => servers), MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(times, HEIGHT - MARGIN.bottom, MARGIN.top);
  const text = (left: number, top: number, content: string, anchor = "middle", colour = "#333"): string =>
    `<text x="${left.toFixed(1)}" y="${top.toFixed(1)}" text-anchor="${anchor}" fill="${colour}">${content}</text>`;
  const lines = STYLES.map(({ key, label, colour }) => {
    const places = points.map((point) => [x(point.servers), y(point.total[key].median)] as const);
    const [lastX, lastY] = places[places.length - 1]!;
    return [
      `<polyline points="${places.map((place) => place.map((value) => value.toFixed(1)).join(",")).join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...places.map(([left, top]) => `<circle cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="3" fill="${colour}"/>`),
      text(lastX + 10, lastY + 4, label, "start", colour),
    ].join("\n");
  });
  const gridX = points.map(({ servers }) => text(x(servers), HEIGHT - MARGIN.bottom + 20, String(servers)));
  const gridY = powersOfTen(times).map((value) =>
    [
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#ddd"/>`,
      text(MARGIN.left - 8, y(value) + 4, value < 1000 ? `${value} ms` : `${value / 1000} s`, "end"),
    ].join("\n"),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    text(WIDTH / 2, 18, title),
    ...gridY,
    ...gridX,
    text((MARGIN.left + WIDTH - MARGIN.right) / 2, HEIGHT - 12, "servers"),
    ...lines,
    "</svg>",
    "",
  ].join("\n");
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [lowest, highest] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => from + ((Math.log(value) - lowest) / (highest - lowest || 1)) * (to - from);
}

function powersOfTen(values: readonly number[]): number[] {
  const first = Math.ceil(Math.log10(Math.min(...values)));
  const last = Math.floor(Math.log10(Math.max(...values)));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}
