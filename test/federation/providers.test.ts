import { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, Federation, FederationRecord, Hetzner } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { synthesize } from "archipel/testing";
import { testApp } from "../support/test-app";

const LOCATIONS = { falkenstein: "fsn1", nuremberg: "nbg1", helsinki: "hel1" } as const;
type Place = keyof typeof LOCATIONS;

/** A program with a cloud of one kind at each place, and a federation of them. */
function united(places: readonly Place[], federations = ["union"], meshed = true): TerraformJson {
  const stack = new TerraformStack(testApp(), "shop");
  const members = places.map((place) => new Hetzner(stack, place, { region: LOCATIONS[place] }));
  const cidrs = ["10.64.0.0/12", "10.80.0.0/12"];
  federations.forEach((id, index) => {
    new Federation(stack, id, { members, record: FederationRecord.memory(), cidr: cidrs[index], capacity: 4, meshed });
  });
  members.forEach((cloud) => new Bucket(cloud, "files"));
  return synthesize(stack);
}

const aliases = ({ provider }: TerraformJson, kind: string): unknown[] => provider![kind]!.map(({ alias }) => alias);

describe("provider configurations of a federation's members", () => {
  test("are called after their clouds, also the first of a kind, and those that are defined later", () => {
    const json = united(["falkenstein", "helsinki"]);
    expect(aliases(json, "hcloud")).toEqual(["falkenstein", "helsinki"]);
    expect(aliases(json, "minio")).toEqual(["falkenstein", "helsinki"]);
  });

  test("do not go over from one cloud to another when the first leaves", () => {
    const providersOf = (json: TerraformJson): Record<string, unknown> => {
      const entries = Object.values(json.resource ?? {}).flatMap((byId) => Object.entries(byId));
      return Object.fromEntries(entries.filter(([name]) => name.includes("_helsinki_")).map(([name, { provider }]) => [name, provider]));
    };
    const [before, after] = [["falkenstein", "nuremberg", "helsinki"], ["nuremberg", "helsinki"]].map((places) => providersOf(united(places as Place[])));
    expect(new Set(Object.values(after!))).toContain("hcloud.helsinki");
    expect(before).toMatchObject(after!);
  });

  test("keep their names while the program has the cloud of a member that left", () => {
    const record = FederationRecord.memory();
    const withMembers = (count: number): unknown[] => {
      const stack = new TerraformStack(testApp(), "shop");
      const clouds = [new Hetzner(stack, "falkenstein", { region: "fsn1" }), new Hetzner(stack, "helsinki", { region: "hel1" })];
      new Federation(stack, "union", { members: clouds.slice(-count), record, meshed: false });
      return aliases(synthesize(stack), "hcloud");
    };
    expect(withMembers(2)).toEqual(["falkenstein", "helsinki"]);
    expect(withMembers(1)).toEqual(["falkenstein", "helsinki"]);
  });

  test("leave the unnamed one to a cloud that is no member", () => {
    const stack = new TerraformStack(testApp(), "shop");
    const member = new Hetzner(stack, "falkenstein", { region: "fsn1" });
    new Federation(stack, "union", { members: [member], record: FederationRecord.memory(), meshed: false });
    new Hetzner(stack, "helsinki", { region: "hel1" });
    expect(aliases(synthesize(stack), "hcloud")).toEqual(["falkenstein", undefined]);
  });

  test("of their keys is one without a name, so that keys can be destroyed when no federation is there any more", () => {
    expect(united(["falkenstein", "helsinki"]).provider!.wireguard).toEqual([{}]);
    expect(united(["falkenstein", "helsinki"], ["union", "second"]).provider!.wireguard).toEqual([{}]);
    expect(united(["falkenstein", "helsinki"], ["union"], false).provider!.wireguard).toBeUndefined();
  });
});
