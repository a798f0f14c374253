/** How many servers stand on one network. */
export const GROUP = 100;

/** How many servers each cloud gets. */
export function share(clouds: readonly string[], servers: number): [name: string, count: number][] {
  return clouds.map((name, index) => [name, Math.floor((servers + clouds.length - 1 - index) / clouds.length)]);
}
