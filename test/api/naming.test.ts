import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/tooling/shell";

interface Docs { summary?: string; default?: string; deprecated?: string }
interface TypeRef { fqn?: string; primitive?: string; collection?: object }
interface Member {
  name: string; static?: boolean; optional?: boolean; protected?: boolean; overrides?: string; docs?: Docs;
  type?: TypeRef; returns?: { type: TypeRef };
}
interface Type {
  name: string; fqn: string; kind: "class" | "interface" | "enum"; datatype?: boolean; abstract?: boolean; base?: string; interfaces?: string[]; docs?: Docs;
  initializer?: { parameters?: Member[] }; methods?: Member[]; properties?: Member[]; members?: Member[];
}

const types = (JSON.parse(readFileSync(join(ROOT, ".jsii"), "utf8")) as { types: Record<string, Type> }).types;
const all = Object.values(types);
const membersOf = (type: Type) => [...type.methods ?? [], ...type.properties ?? [], ...type.members ?? []];
const isConstruct = (type: Type): boolean => type.base !== undefined && (type.base === "constructs.Construct" || (types[type.base] !== undefined && isConstruct(types[type.base]!)));
const constructs = all.filter((type) => type.kind === "class" && isConstruct(type));

/** Made by a method of what they belong to, never by a program: their constructors take what no program has. */
const MADE_BY_OTHERS = [
  "ClusterAgents", "DatabaseUser", "FederationMember", "Listener", "LoadBalancerCertificate", "LogicalDatabase", "NodePool", "OpenStackCloud", "Overlay",
  "Placement", "Route", "Subnet", "TargetGroup",
];

/** What passes between a construct and a driver. Its properties are those of the props that it is made of, and are told of there. */
const isBetween = (type: Type) => /(Spec|Handle|Ref)$/.test(type.name);

/** Their members need no words. */
const DAYS = ["UpgradeDay", "Weekday"];

describe("the public API", () => {
  it("gives constructs a scope, an id and properties named after them", () => {
    const odd = constructs.filter((type) => !MADE_BY_OTHERS.includes(type.name)).filter((type) => {
      const [scope, id, props, ...more] = type.initializer?.parameters ?? [];
      const named = props === undefined || (props.name === "props" && (type.abstract || props.type!.fqn!.endsWith(`.${type.name}Props`)));
      return !["scope", "federation"].includes(scope!.name) || id!.name !== "id" || !named || more.length > 0;
    });
    expect(odd.map((type) => type.fqn)).toEqual([]);
  });

  it("says of constructs that a method makes which method that is", () => {
    const named = constructs.filter((type) => MADE_BY_OTHERS.includes(type.name) && type.name !== "OpenStackCloud");
    expect(named.filter((type) => !JSON.stringify(type.docs).match(/Made by|Made with|`\w+(\.\w+)*\(/)).map((type) => type.fqn)).toEqual([]);
  });

  it("lets lookups of a construct be called from…, and answer with its interface", () => {
    const lookups = constructs.flatMap((type) => (type.methods ?? []).filter((method) => method.static && method.name.startsWith("from")).map((method) => ({ type, method })));
    expect(lookups.length).toBeGreaterThan(15);
    expect(lookups.filter(({ type, method }) => method.returns?.type.fqn !== `archipel.I${type.name}`).map(({ type, method }) => `${type.name}.${method.name}`)).toEqual([]);
  });

  it("has a class Foo for every interface IFoo of something portable, which implements it", () => {
    const portable = all.filter((type) => type.kind === "interface" && !type.datatype && type.interfaces?.includes("archipel.IPortable"));
    expect(portable.length).toBeGreaterThan(15);
    const implemented = (type: Type) => types[type.fqn.replace(/\.I(\w+)$/, ".$1")]?.interfaces?.includes(type.fqn);
    const missing = portable.filter((type) => !implemented(type)).map((type) => type.name);
    expect(missing).toEqual(["IRouteTarget"]); // which other constructs are
  });

  it("lets behaviour, and no data, begin with I", () => {
    const structs = all.filter((type) => type.kind === "interface" && type.datatype);
    expect(structs.filter((type) => /^I[A-Z][a-z]/.test(type.name)).map((type) => type.fqn)).toEqual([]);
  });

  it("says of every optional property what happens without it, and of no required one", () => {
    const properties = all.filter((type) => type.datatype).flatMap((type) => (type.properties ?? []).map((property) => ({ type, property })));
    expect(properties.filter(({ property }) => (property.docs?.default !== undefined) !== (property.optional === true)).map(({ type, property }) => `${type.name}.${property.name}`)).toEqual([]);
  });

  it("tells what each type is", () => {
    expect(all.filter((type) => !type.docs?.summary).map((type) => type.fqn)).toEqual([]);
  });

  it("tells what each member is that a program writes or reads", () => {
    const isTold = (member: Member) => member.docs?.summary !== undefined || member.overrides !== undefined || member.protected === true;
    const silent = all.filter((type) => !isBetween(type) && !DAYS.includes(type.name))
      .flatMap((type) => membersOf(type).filter((member) => !isTold(member)).map((member) => `${type.name}.${member.name}`));
    expect(silent).toEqual([]);
  });

  it("carries the unit in the name of every size and time", () => {
    const measured = /(disk|memory|storage|quota|timeout|interval|cooldown|retention|ttl|grace|age|period|bandwidth)/i;
    const unit = /(Gib|Mib|Mibps|Seconds|Minutes|Hours|Days)$/;
    const counted = /^(retention|quotaObjects)$/; // numbers of things
    const odd = all.filter((type) => type.datatype).flatMap((type) => (type.properties ?? [])
      .filter(({ name, type: of }) => of?.primitive === "number" && measured.test(name) && !unit.test(name) && !counted.test(name))
      .map((property) => `${type.name}.${property.name}`));
    expect(odd).toEqual([]);
  });

  it("writes members of enums in capitals", () => {
    const odd = all.flatMap((type) => (type.members ?? []).filter((member) => !/^[A-Z][A-Z0-9_]*$/.test(member.name)).map((member) => `${type.name}.${member.name}`));
    expect(odd).toEqual([]);
  });

  it("says of what is deprecated since when, and what to write instead", () => {
    const items = all.flatMap((type): { name: string; docs?: Docs }[] => [type, ...membersOf(type)]);
    const deprecated = items.filter((item) => item.docs?.deprecated !== undefined);
    expect(deprecated.filter((item) => !/^since \d+\.\d+\b.*\buse `/s.test(item.docs!.deprecated!)).map((item) => item.name)).toEqual([]);
  });
});
