import { describe, expect, it } from "vitest";
import { FederationRecord } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { cluster, MACHINE } from "./small-cluster";
import type { Union } from "../operators";
import { union } from "../operators";
import { births, userData } from "./written";

interface Written {
  readonly userData: Record<string, string>;
  readonly births: Record<string, Record<string, unknown>>;
}

function written(given: Union, count?: number, agents = 6): Written {
  const stack = testStack();
  const kubernetes = cluster(union(stack, given), { servers: { machine: MACHINE, count } });
  kubernetes.addAgents("web", { count: agents, machine: MACHINE });
  const json = synthesize(stack);
  return { userData: userData(json), births: births(json) };
}

/** What is there in both is the same, to the byte. */
function expectUnchanged(before: Written, after: Written): string[] {
  const both = Object.keys(before.userData).filter((path) => path in after.userData);
  both.forEach((path) => expect(after.userData[path], path).toBe(before.userData[path]));
  return both;
}

const THREE = ["paris", "falkenstein", "geneva"];

describe("the nodes of a federated cluster", () => {
  it("stay as they are when a member joins", () => {
    const record = FederationRecord.memory();
    const before = written({ record, members: THREE });
    const after = written({ record, members: [...THREE, "vienna"] });
    expect(expectUnchanged(before, after)).toHaveLength(8);
    expect(Object.keys(after.userData).filter((path) => path.includes("vienna"))).not.toEqual([]);
  });

  it("stay as they are while a member leaves, whose votes pass to another", () => {
    const record = FederationRecord.memory();
    const members = [...THREE, "vienna"];
    const before = written({ record, members });
    const leaving = written({ record, members, leaving: ["paris"] });
    expect(expectUnchanged(before, leaving)).toHaveLength(Object.keys(before.userData).length);
    expect(leaving.userData).toHaveProperty(["union/k8s/vienna/0"]);
    const after = written({ record, members: ["falkenstein", "geneva", "vienna"] });
    expectUnchanged(leaving, after);
    expect(Object.keys(after.userData).filter((path) => path.includes("paris"))).toEqual([]);
  });

  it("stay as they are when there are more servers and agents", () => {
    const record = FederationRecord.memory();
    const members = [...THREE, "vienna"];
    const before = written({ record, members });
    expect(expectUnchanged(before, written({ record, members }, 5, 12))).toHaveLength(9);
  });

  it("get a founder among those who are made together, who is the first of them", () => {
    const record = FederationRecord.memory();
    const { births: said } = written({ record, members: THREE });
    expect(Object.entries(said).filter(([, { founder }]) => founder === true).map(([path]) => path)).toEqual(["union/k8s/paris/0"]);
  });

  it("are never left without a majority", () => {
    const record = FederationRecord.memory();
    written({ record, members: THREE });
    expect(() => written({ record, members: ["vienna", "geneva"] })).toThrow(/leaving/);
  });
});
