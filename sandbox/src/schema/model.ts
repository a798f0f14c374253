/** A type as Terraform writes it in JSON: `"string"`, `["list", "string"]`, `["object", {…}]`. */
export type WireType = string | readonly [string, WireType | Readonly<Record<string, WireType>>];

/** How the elements of a block, or of a nested attribute, are held. */
export type Nesting = "single" | "group" | "list" | "set" | "map";

/** Attributes that are themselves objects with attributes (protocol 6). */
export interface NestedType {
  readonly nesting_mode: Nesting;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
}

/** One attribute, as `terraform providers schema -json` says it. */
export interface AttributeSchema {
  readonly type?: WireType;
  readonly nested_type?: NestedType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
  readonly write_only?: boolean;
}

/** One kind of nested block. */
export interface BlockTypeSchema {
  readonly nesting_mode: Nesting;
  readonly block: BlockSchema;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** The body of a resource, a data source, a provider or a nested block. */
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, BlockTypeSchema>>;
}

/** A schema with its version. */
export interface VersionedSchema {
  readonly version?: number;
  readonly block?: BlockSchema;
}

/** All that one provider declares. */
export interface ProviderSchema {
  /** `namespace/name`, without a registry host. */
  readonly source: string;
  readonly version: string;
  readonly provider: VersionedSchema;
  readonly resources: Readonly<Record<string, VersionedSchema>>;
  readonly dataSources: Readonly<Record<string, VersionedSchema>>;
}
