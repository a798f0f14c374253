import { describe, expect, test } from "vitest";
import { Firewall, Server, Volume, vendors } from "archipel";
import { SMALL, helsinki, net, only } from "./helper";

const { upcloud } = vendors;

describe("UpCloud's mixins", () => {
  test("EncryptedVolume reaches the JSON", () => {
    const { stack, cloud } = helsinki();
    new Volume(cloud, "data", { sizeGib: 10 }).with(new upcloud.EncryptedVolume());
    expect(only(stack, "upcloud_storage").encrypt).toBe(true);
  });

  test("SimpleBackup reaches the JSON", () => {
    const { stack, cloud } = helsinki();
    new Server(cloud, "web", { ...SMALL, network: net(cloud) }).with(new upcloud.SimpleBackup("weeklies", "0230"));
    expect(only(stack, "upcloud_server").simple_backup).toEqual([{ plan: "weeklies", time: "0230" }]);
  });

  test("that match nothing are an error", () => {
    const { cloud } = helsinki();
    expect(() => new Firewall(cloud, "wall").with(new upcloud.SimpleBackup("daily", "0230"))).toThrow(/mixin SimpleBackup changes upcloud_server, and there is none here/);
  });

  test("refuse plans and times that do not exist", () => {
    expect(() => new upcloud.SimpleBackup("hourly", "0100")).toThrow(/got "hourly"; allowed: daily, dailies, weeklies, monthlies/);
    expect(() => new upcloud.SimpleBackup("daily", "2460")).toThrow(/got "2460"; allowed: a time of day as hhmm/);
  });
});
