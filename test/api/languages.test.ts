import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/tooling/shell";

interface TypeRef { fqn?: string }
interface Method { name?: string; parameters?: { name: string; type: TypeRef }[] }
interface Type {
  fqn: string; namespace?: string; kind: string; datatype?: boolean; interfaces?: string[];
  initializer?: Method; methods?: Method[]; properties?: { name: string }[];
}

const { types } = JSON.parse(readFileSync(join(ROOT, ".jsii"), "utf8")) as { types: Record<string, Type> };
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { peerDependencies: Record<string, string> };

const all = Object.values(types);
const isStruct = ({ fqn }: TypeRef): boolean => fqn !== undefined && types[fqn]?.datatype === true;
const propertiesOf = (fqn: string): string[] => {
  const { properties = [], interfaces = [] } = types[fqn]!;
  return [...properties.map(({ name }) => name), ...interfaces.filter((base) => base in types).flatMap(propertiesOf)];
};

/** The packages of our own that a type's package needs. */
function packagesNeededBy(type: Type): string[] {
  const names = [...JSON.stringify(type).matchAll(/"(archipel\.[\w.]+)"/g)].map(([, name]) => name!);
  return names.filter((name) => name in types).map((name) => types[name]!.namespace ?? "");
}

describe("in other languages than TypeScript", () => {
  it("no two packages need each other, in however many steps: Python could not import them, nor Go compile them", () => {
    const needs = new Map<string, Set<string>>();
    for (const type of all) {
      const own = type.namespace ?? "";
      needs.set(own, new Set([...(needs.get(own) ?? []), ...packagesNeededBy(type).filter((other) => other !== own)]));
    }
    const reached = (from: string, seen = new Set<string>()): Set<string> => {
      for (const next of needs.get(from) ?? []) {
        if (!seen.has(next)) {
          reached(next, seen.add(next));
        }
      }
      return seen;
    };
    expect([...needs.keys()].filter((name) => reached(name).has(name))).toEqual([]);
    expect(needs.get("vendors.openstack")).toContain("");
  });

  it("what a construct is given is its own arguments: properties come last, and none is called like a parameter before", () => {
    const calls = all.filter(({ kind }) => kind === "class").flatMap((type) => [type.initializer, ...(type.methods ?? [])].map((call) => ({ type, parameters: call?.parameters ?? [] })));
    const early = calls.filter(({ parameters }) => parameters.slice(0, -1).some((parameter) => isStruct(parameter.type)));
    // Both are constructors of what only clouds and the library call.
    expect([...new Set(early.map(({ type }) => type.fqn))].sort()).toEqual(["archipel.OpenStackCloud", "archipel.Route"]);
    const doubled = calls.filter(({ parameters }) => {
      const last = parameters.at(-1);
      return last !== undefined && isStruct(last.type) && parameters.slice(0, -1).some(({ name }) => propertiesOf(last.type.fqn!).includes(name));
    });
    expect(doubled.map(({ type }) => type.fqn)).toEqual([]);
  });

  it("versions of peers are one range: Python and Maven read '||' as 'and'", () => {
    expect(Object.values(manifest.peerDependencies).filter((range) => range.includes("||"))).toEqual([]);
  });
});
