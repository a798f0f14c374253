import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { testStack } from "archipel/testing";
import { AddressPlan } from "../../../src/families/addresses/address-plan";

/** The address of a construct of a name, in a stage of a name. */
function addressOf(name: string, cidr = "10.0.0.0/24", stage = "test"): string {
  const cloud = new Construct(testStack(stage), "cloud");
  return new AddressPlan(cidr, cloud.node.path).take(new Construct(cloud, name), "Server");
}

describe("an address that the program does not choose", () => {
  it("is the same in each stage of a program", () => {
    expect(addressOf("web", "10.0.0.0/24", "live")).toBe(addressOf("web", "10.0.0.0/24", "test"));
  });

  it("is there for names of several lines, too", () => {
    expect(addressOf("a\r\nb")).toMatch(/^10\.0\.0\.\d+$/);
  });

  it("is its own for each number behind the same name", () => {
    const addresses = Array.from({ length: 100 }, (_, index) => addressOf(`web${index}`));
    expect(new Set(addresses).size).toBe(100);
  });

  it.each([
    ["10.0.0.8/29", 10, 14],
    ["10.0.0.0/24", 10, 254],
  ])("lies within %s, apart from what gateways use", (cidr, first, last) => {
    const hosts = Array.from({ length: 50 }, (_, index) => Number(addressOf(`server-${index}-x`, cidr).split(".")[3]));
    expect(hosts.filter((host) => host < first || host > last)).toEqual([]);
  });

  it("may lie anywhere in a larger block", () => {
    const thirds = Array.from({ length: 50 }, (_, index) => addressOf(`server-${index}-x`, "10.0.0.0/16").split(".")[2]);
    expect(new Set(thirds).size).toBeGreaterThan(20);
  });
});

describe("an address plan", () => {
  const cloud = new Construct(testStack(), "cloud");

  it("gives a construct the same address twice, and no other construct that address", () => {
    const plan = new AddressPlan("10.0.0.0/24", cloud.node.path);
    const one = new Construct(cloud, "one");
    expect(plan.take(one, "Server", "10.0.0.50")).toBe(plan.take(one, "Server", "10.0.0.50"));
    const other = new Construct(cloud, "other");
    expect(() => plan.take(other, "Server", "10.0.0.50")).toThrow(/an address that test\/cloud\/one does not have; give one of the two a privateIp/);
  });
});
