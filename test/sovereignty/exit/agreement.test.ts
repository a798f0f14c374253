import { beforeAll, describe, expect, it } from "vitest";
import { ExitReport, ExitVerdict } from "archipel";
import { everyCloud } from "../../support/archipelago";
import type { Built } from "../../support/exits";
import { build, disagreements, homeOn, MOVED } from "../../support/exits";
import type { CloudMaker } from "../../support/programs";

let clouds: readonly (readonly [string, CloudMaker])[];

beforeAll(async () => {
  clouds = await everyCloud();
});

describe.each(MOVED)("what the exit report of $name says", (program) => {
  const moves = new Map<string, { readonly report: ExitReport; readonly built: Built }>();

  beforeAll(() => {
    const built = new Map(clouds.map(([name, maker]) => [name, build(program, maker)]));
    for (const [from, { home, error }] of built) {
      if (error === undefined) {
        clouds.forEach(([to, maker]) => moves.set(`${from} → ${to}`, { report: ExitReport.of(home.stack, homeOn(maker).cloud), built: built.get(to)! }));
      }
    }
  });

  it("agrees with what really happens there, from every cloud to every other", () => {
    const found = [...moves].flatMap(([move, { report, built }]) => disagreements(report, built).map((disagreement) => `${move}: ${disagreement}`));
    expect(found).toEqual([]);
    expect(moves.size).toBeGreaterThanOrEqual(clouds.length);
  });

  it("takes no resource that portable constructs made for one of the vendor's own", () => {
    const plain = [...moves].flatMap(([move, { report }]) => report.leftovers.filter(({ what }) => what.includes("_")).map(({ path }) => `${move}: ${path}`));
    expect(plain).toEqual([]);
  });

  it("says that nothing differs on the cloud that it stands on", () => {
    for (const [from] of clouds) {
      const items = moves.get(`${from} → ${from}`)?.report.items ?? [];
      expect(items.filter(({ verdict }) => verdict !== ExitVerdict.UNCHANGED)).toEqual([]);
    }
  });
});
