/** The middle of what was measured, and how far it spread. */
export interface Summary {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export function summary(values: readonly number[]): Summary {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { median, lowest: sorted[0]!, highest: sorted[sorted.length - 1]! };
}

/** The ratios of two series, round by round: what the machine did in one round, it did to both. */
export function ratios(numerator: readonly number[], denominator: readonly number[]): Summary {
  return summary(numerator.map((value, round) => value / denominator[round]!));
}

/** The exponent `k` of the growth `y ~ x^k`: the slope of the line through the logarithms, by least squares. */
export function growthExponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
}
