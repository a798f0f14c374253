import { describe, expect, test } from "vitest";
import { secretsIn, sightingsIn } from "./plan-json";

const seeks = (text: string): boolean => text.includes("Geheim");
const change = (after: object, marking: unknown) => ({ resource_changes: [{ address: "a.b", change: { before: null, before_sensitive: false, after, after_sensitive: marking } }] });

/** The judge itself can fail. */
describe("the judge of plans in JSON", () => {
  test("finds a secret that is not marked", () => {
    expect(sightingsIn(change({ password: "Geheim" }, {}), seeks)).toEqual([{ path: ".resource_changes[a.b].change.after.password", isMarked: false }]);
  });

  test.each([
    ["by itself", { password: "Geheim" }, { password: true }],
    ["with all that is around it", { login: { password: "Geheim" } }, { login: true }],
    ["in a list", { logins: [{ password: "x" }, { password: "Geheim" }] }, { logins: [{}, { password: true }] }],
    ["with the whole resource", { password: "Geheim" }, true],
  ])("takes one that is marked %s", (_how, after, marking) => {
    expect(sightingsIn(change(after, marking), seeks).map(({ isMarked }) => isMarked)).toEqual([true]);
  });

  test("does not take the marking of a neighbour", () => {
    expect(sightingsIn(change({ logins: [{ password: "Geheim" }, {}] }, { logins: [{}, { password: true }] }), seeks)).toMatchObject([{ isMarked: false }]);
  });

  test("finds one in a name, in an output that is not sensitive, and in the configuration", () => {
    expect(sightingsIn(change({ tags: { Geheim: "x" } }, { password: true }), seeks)).toMatchObject([{ isMarked: false }]);
    expect(sightingsIn({ planned_values: { outputs: { url: { sensitive: false, value: "Geheim" } } } }, seeks)).toMatchObject([{ isMarked: false }]);
    expect(sightingsIn({ configuration: { root_module: { resources: [{ expressions: { password: { constant_value: "Geheim" } } }] } } }, seeks)).toMatchObject([{ isMarked: false }]);
  });

  test("takes the value of a variable that is declared as sensitive, and of no other", () => {
    const variables = { password: { value: "Geheim" } };
    const declared = (sensitive?: boolean) => ({ configuration: { root_module: { variables: { password: { sensitive } } } } });
    expect(sightingsIn({ variables, ...declared(true) }, seeks)).toMatchObject([{ isMarked: true }]);
    expect(sightingsIn({ variables, ...declared() }, seeks)).toMatchObject([{ isMarked: false }]);
  });

  test("gives what a state marks", () => {
    const state = { values: { root_module: { resources: [{ address: "a.b", values: { key: "made-by-the-cloud-1", name: "of-no-interest-here" }, sensitive_values: { key: true } }] } } };
    expect(secretsIn(state)).toEqual(["made-by-the-cloud-1"]);
  });
});
