/**
 * The numbers of the cycles to run, of so many: all of them, or those that `ARCHIPEL_TRUST_CYCLES` names (`7`, or `4-19` with both ends), to go on where a long run was cut off.
 *
 * @throws Error for what is neither, or names a cycle that there is not
 */
export function cyclesToRun(count: number, told: string | undefined = process.env.ARCHIPEL_TRUST_CYCLES): number[] {
  const all = Array.from({ length: count }, (_, cycle) => cycle);
  if (told === undefined || told === "") {
    return all;
  }
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(told) ?? [];
  const chosen = all.filter((cycle) => cycle >= Number(first) && cycle <= Number(last));
  if (chosen.length === 0 || chosen.length !== Number(last) - Number(first) + 1) {
    throw new Error(`ARCHIPEL_TRUST_CYCLES is "${told}": it must be like 7 or 4-19, from 0 to ${count - 1}`);
  }
  return chosen;
}
