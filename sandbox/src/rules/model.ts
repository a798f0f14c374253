import type { Making } from "../engine/making";
import type { Complaint } from "../engine/refusal";
import type { Value, ValueMap } from "../values/value";
import type { Json } from "../world/model";

/** Works out a computed attribute from the object in the making; what it leaves unknown is made up by name and type. */
export type Derivation = (making: Making, planned: Value) => Value | undefined;

/** Makes the identifier of a new object. */
export type IdMaker = (making: Making) => string;

/**
 * Where a combination may stand only once. `place`: one account and one region or zone.
 */
export type Scope = "everywhere" | "account" | "place";

/** A combination of attributes that no two objects may share. */
export interface Unique {
  readonly by: readonly string[];
  readonly within: Scope;
}

/**
 * What is known of a resource type beyond its schema. Everything is optional: a type without rules gets plausible values by name
 * and type. Paths are dotted (`fixed_ip.subnet_id`); lists on the way are entered.
 */
export interface TypeRules {
  /** Where the rules come from. */
  readonly source?: string;
  /** How ids look. @default the provider's form */
  readonly id?: IdMaker;
  /** Attributes whose change means a new object. */
  readonly replace?: readonly string[];
  /** Values of attributes that the user leaves out, by path. */
  readonly defaults?: Readonly<Record<string, Json>>;
  /** Computed attributes, by path, that stay unset until something sets them. */
  readonly unset?: readonly string[];
  /** Blocks, or attributes holding objects, that the provider fills when the user leaves them out. */
  readonly filled?: readonly string[];
  /** Attributes of type list-of-objects in which the provider fills these members when the user leaves them out. */
  readonly inside?: Readonly<Record<string, readonly string[]>>;
  /** Attributes that refer to objects, by path, with the types that they may refer to. */
  readonly refers?: Readonly<Record<string, readonly string[]>>;
  /** Attributes, by path, whose referent cannot be destroyed while this object exists. */
  readonly holds?: readonly string[];
  readonly unique?: readonly Unique[];
  /** Permitted values, by path. */
  readonly oneOf?: Readonly<Record<string, readonly Json[]>>;
  /** Computed attributes that are worked out, in this order. */
  readonly derive?: Readonly<Record<string, Derivation>>;
  /** Computed attributes that are worked out anew when one of the named attributes changes. */
  readonly follow?: Readonly<Record<string, readonly string[]>>;
  /** Anything else that can be said of a configuration alone. */
  readonly check?: (config: ValueMap) => readonly Complaint[];
  /** Anything that can only be said of the object among the others; called before anything is worked out. @throws Refusal */
  readonly verify?: (making: Making) => void;
  /** Done when the object has been made: companions, effects on others. */
  readonly after?: (making: Making) => void;
}

/** What is known of a provider. */
export interface ProviderRules {
  /** The name of its schema file. */
  readonly name: string;
  readonly source: string;
  /** The usual form of ids. @default uuids */
  readonly id?: IdMaker;
  /** What a value must look like to be taken for an id of this provider, where no rule says that the attribute refers. @default uuids */
  readonly idForm?: RegExp;
  /** Region, zone, project: from the provider's configuration, for attributes of these names that the user leaves out. */
  readonly settings?: (config: ValueMap) => Readonly<Record<string, Value>>;
  /** The settings as they are for one resource, which may be placed elsewhere than the provider. */
  readonly locate?: (config: ValueMap, settings: Readonly<Record<string, Value>>) => Readonly<Record<string, Value>>;
  /** Rules for all types whose name matches. */
  readonly patterns?: readonly (readonly [RegExp, TypeRules])[];
  readonly types?: Readonly<Record<string, TypeRules>>;
  /** Answers of data sources: attributes by name, worked out from the configuration. */
  readonly data?: Readonly<Record<string, DataRules>>;
}

/** What is known of a data source. */
export interface DataRules {
  /** The resource type that it looks for. @default the type of the same name */
  readonly finds?: string;
  /** Attributes that are worked out instead of made up. */
  readonly answer?: (asked: Asked) => Readonly<Record<string, Value>>;
}

/** A question to a data source. */
export interface Asked {
  readonly config: ValueMap;
  readonly setting: (name: string) => Value | undefined;
  /** A stable uuid for a name. */
  readonly uuid: (name: string) => string;
  /** The attributes of an object of the world, by id. */
  readonly object: (id: Value) => ValueMap | undefined;
}
