import { describe, expect, test } from "vitest";
import { Database, DatabaseEngine, DatabaseSize, KubernetesCluster, vendors } from "archipel";
import { net, only, vienna } from "./helper";

const { Karpenter, KubernetesUpdates, MaintenanceWindow, PremiumPlan } = vendors.exoscale;

function withDatabase(size = "startup-4") {
  const { stack, cloud } = vienna();
  const props = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named(size), storageGib: 20, publicAccessFrom: ["192.0.2.0/24"] };
  return { stack, database: new Database(cloud, "db", props) };
}

describe("Exoscale's mixins for services", () => {
  test.each([
    ["KubernetesUpdates", new KubernetesUpdates(), { auto_upgrade: true }],
    ["Karpenter", new Karpenter(), { enable_karpenter: true }],
  ])("%s reaches the JSON", (_name, mixin, attributes) => {
    const { stack, cloud } = vienna();
    new KubernetesCluster(cloud, "k", { version: "1.34.1", network: net(cloud) }).with(mixin);
    expect(only(stack, "exoscale_sks_cluster")).toMatchObject(attributes);
  });

  test.each([
    ["MaintenanceWindow", new MaintenanceWindow("sunday", "03:30:00"), { maintenance_dow: "sunday", maintenance_time: "03:30:00" }],
    ["PremiumPlan", new PremiumPlan(), { plan: "premium-4" }],
  ])("%s reaches the JSON", (_name, mixin, attributes) => {
    const { stack, database } = withDatabase();
    database.with(mixin);
    expect(only(stack, "exoscale_dbaas")).toMatchObject(attributes);
  });

  test.each([
    ["someday", "03:30:00", /day: got "someday"; allowed: never, monday/],
    ["sunday", "24:00:00", /time: got "24:00:00"; allowed: hours, minutes and seconds/],
  ])("there is no window on %s at %s", (day, time, message) => {
    expect(() => new MaintenanceWindow(day, time)).toThrow(message);
  });

  test("no plan of three nodes is like the one for trying out", () => {
    expect(() => withDatabase("hobbyist-2").database.with(new PremiumPlan())).toThrow(/got the plan "hobbyist-2"; allowed: a size such as startup-4/);
  });
});
