import { Refusal } from "./refusal";
import type { BlockSchema } from "../schema/model";
import type { Surroundings } from "../values/invention";
import { inventAttribute } from "../values/invention";
import type { ValuePath } from "../values/path";
import { Source } from "../values/source";
import { isNull, Unknown, type Value, type ValueMap } from "../values/value";
import { lease, leaseFixed, leasePublic, nth, type Pool } from "../world/addresses";
import type { Attributes, WorldData, WorldObject } from "../world/model";
import { bareId, findReferents, objectKey } from "../world/objects";

/** What an object in the making is made from. */
export interface MakingParts {
  readonly data: WorldData;
  readonly provider: string;
  readonly type: string;
  readonly account: string;
  readonly schema: BlockSchema;
  readonly settings: Readonly<Record<string, Value>>;
  readonly draft: ValueMap;
  readonly prior?: ValueMap;
}

/** An object while it is created or changed: what rules work with. */
export class Making implements Surroundings {
  public readonly source = new Source();
  public readonly now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  public id = "";
  /** Says how a further identifier looks; set from the provider's rules. */
  public shapeId: (making: Making) => string = (making) => making.source.uuid();
  /** Companions to be put into the world with this object. */
  public readonly companions: WorldObject[] = [];
  private values: ValueMap;

  public constructor(public readonly parts: MakingParts) {
    this.values = parts.draft;
  }

  public get data(): WorldData {
    return this.parts.data;
  }

  public get type(): string {
    return this.parts.type;
  }

  /** The object's key in the world; needs the id. */
  public get key(): string {
    return objectKey({ provider: this.parts.provider, type: this.type, account: this.parts.account, id: this.id });
  }

  /** The attributes so far; unknown ones among them. */
  public get draft(): ValueMap {
    return this.values;
  }

  /** A known attribute; null when it is unset or not worked out yet. */
  public get(name: string): Value {
    const value = this.values[name];
    return value === undefined || value instanceof Unknown ? null : value;
  }

  /** A known attribute as text; undefined when it is unset. */
  public text(name: string): string | undefined {
    const value = this.get(name);
    return isNull(value) || value === "" ? undefined : String(value as string | number);
  }

  public set(name: string, value: Value): void {
    this.values = { ...this.values, [name]: value };
  }

  public setting(name: string): Value | undefined {
    return this.parts.settings[name] ?? (name.startsWith("availability") ? this.parts.settings.zone : undefined);
  }

  public newId(): string {
    return this.shapeId(this);
  }

  public newNumber(): number {
    return 100_000_000 + ++this.data.counter;
  }

  public publicAddress(family: 4 | 6 = 4): string {
    return leasePublic(this.data, this.key, family);
  }

  public privateAddress(family: 4 | 6 = 4): string {
    const pool: Pool = family === 4 ? { name: "private4", cidr: "10.255.0.0/16" } : { name: "private6", cidr: "fd00::/64" };
    return lease(this.data, pool, this.key)!;
  }

  /** An address of a subnet: the wanted one, or the next that is free. @throws Refusal when it is taken or foreign to the subnet */
  public addressIn(pool: Pool, wanted?: string, path: ValuePath = []): string {
    if (wanted === undefined) {
      const address = lease(this.data, pool, this.key);
      return address ?? this.refuse(path, "No free address", `The subnet ${pool.cidr} has no free address left.`);
    }
    if (!leaseFixed(this.data, pool.name, wanted, this.key)) {
      this.refuse(path, "Address in use", `The address ${wanted} of ${pool.cidr} belongs to another object.`);
    }
    return wanted;
  }

  /** Gives back the addresses that this object holds in all pools but public ones, before they are worked out anew. */
  public releaseAddresses(): void {
    this.data.leases = this.data.leases.filter((other) => other.holder !== this.key || other.pool.startsWith("public"));
  }

  /** The gateway that a subnet has unless told otherwise: its first address. */
  public gatewayOf(cidr: string): string {
    return nth(cidr, 1n);
  }

  /** The attributes of the object that a value refers to, of one of the types if any are named. */
  public referent(value: Value, ...types: readonly string[]): ValueMap | undefined {
    return this.object(value, ...types)?.attributes;
  }

  /** The object that a value refers to. */
  public object(value: Value, ...types: readonly string[]): WorldObject | undefined {
    return typeof value === "string" || typeof value === "number"
      ? findReferents(this.data, String(value)).find((object) => types.length === 0 || types.includes(object.type))
      : undefined;
  }

  /** All objects of a type that satisfy a condition. */
  public objects(type: string, test: (attributes: ValueMap) => boolean = () => true): readonly WorldObject[] {
    return Object.values(this.data.objects).filter((object) => object.type === type && test(object.attributes));
  }

  /** True when the value is the id of this attribute's object, with or without its place before it. */
  public static sameId(left: Value | undefined, right: Value | undefined): boolean {
    return typeof left === "string" && typeof right === "string" && bareId(left) === bareId(right);
  }

  /** Makes up an attribute as it would be without a rule. */
  public invent(name: string): Value {
    const schema = this.parts.schema.attributes?.[name];
    return schema ? inventAttribute(schema, name, this) : null;
  }

  /** Adds an object that comes, and goes, with this one. */
  public imply(type: string, attributes: Attributes & { readonly id: string }): void {
    const { provider, account } = this.parts;
    this.companions.push({ provider, type, id: attributes.id, account, attributes, origin: "implied", issued: [], owner: this.key, createdAt: this.now });
  }

  /** Says no. */
  public refuse(path: ValuePath, summary: string, detail: string): never {
    throw new Refusal([{ summary, detail, path }]);
  }
}
