import { App, TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import type { ICloud } from "archipel";
import { Cloud, ExitReport, ExitVerdict } from "archipel";
import { cloudNames, conformancePrograms, makerOf } from "../../support/programs";

/** The report of the whole conformance suite of a cloud, for a move to the very cloud that it stands on. */
async function staying(cloudName: string): Promise<ExitReport> {
  const app = new App({ outdir: "/nowhere", skipValidation: true });
  conformancePrograms(cloudName, await makerOf(cloudName)).forEach(({ id, changed }) => changed(new TerraformStack(app, id)));
  return ExitReport.of(app, app.node.findAll().find((node) => Cloud.isCloud(node)) as ICloud);
}

describe.each(cloudNames())("a move from %s to itself", (cloudName) => {
  it("refuses nothing and changes nothing, and takes no resource of the library for the vendor's own", async () => {
    const { items, leftovers } = await staying(cloudName);
    const moving = [
      ...items.filter(({ verdict }) => verdict !== ExitVerdict.UNCHANGED && verdict !== ExitVerdict.EDITED).map(({ path, kind, verdict }) => `${path} (${kind}) is ${verdict}`),
      ...items.flatMap(({ path, changes }) => changes.map(({ property, from, to }) => `${path}: ${property} ${from} → ${to}`)),
      ...leftovers.filter(({ what }) => what.includes("_")).map(({ path, what }) => `${path}: ${what}`),
    ];
    expect(moving).toEqual([]);
    expect(items.length).toBeGreaterThan(10);
  });
});
