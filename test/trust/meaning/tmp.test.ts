import fc from "fast-check";
import { it } from "vitest";
import { synthesize, testStack } from "archipel/testing";
import { Attempts } from "./attempts";
import { Building } from "./building";
import { buildServices } from "./building-services";
import { plans } from "./program";
import { cloudNames, makerOf } from "../../support/programs";
import { variantOf, VARIANTS } from "../../support/cloud-variants";

for (const name of process.env.ON ? process.env.ON.split(",") : VARIANTS) {
  it(name, async () => {
    const maker = await variantOf(name);
    let [refused, servers, rules, ms] = [0, 0, 0, Date.now()];
    for (const plan of fc.sample(plans, { numRuns: 20, seed: 7 })) {
      const stack = testStack();
      const cloud = maker.makeCloud(stack);
      const building = new Building(cloud, new Attempts(cloud as any), maker.bench, plan);
      buildServices(building, maker.bench, plan);
      refused += building.built.refused; servers += building.built.servers.length; rules += building.built.firewalls.reduce((n, f) => n + f.rules.length, 0);
      const json = synthesize(stack);
      if (process.env.SHOW) { console.log(JSON.stringify(building.built, (k, v) => v instanceof Set ? [...v] : v, 1), JSON.stringify(json.resource, null, 1)); break; }
    }
    console.log(name, { refused, servers, rules, ms: Date.now() - ms });
  }, 60000);
}
