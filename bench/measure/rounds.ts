/**
 * Measures several things in turn, round by round, so that whatever slows the machine down for a while hits all of them. Every
 * other round goes backwards. Gives for each what each round gave, in the order of the rounds.
 */
export async function interleaved<Name extends string, Result>(
  rounds: number,
  tasks: Readonly<Record<Name, () => Promise<Result>>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(tasks) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      results[name].push(await tasks[name]());
    }
  }
  return results;
}
