/** A type as `terraform providers schema -json` writes it: `"string"`, `["list", "string"]`, `["object", { … }]`. */
export type SchemaType = string | readonly [string, ...unknown[]];

/** An attribute of a block. */
export interface AttributeSchema {
  readonly type?: SchemaType;
  readonly nested_type?: NestedSchema;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

/** An attribute that is made of attributes. */
export interface NestedSchema {
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly nesting_mode: "single" | "list" | "set" | "map";
}

/** A block within a block. */
export interface BlockTypeSchema {
  readonly nesting_mode: "single" | "group" | "list" | "set" | "map";
  readonly block: BlockSchema;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** A block: a resource, a data source, a provider, or one within them. */
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, BlockTypeSchema>>;
}

/** All that a provider has. */
export interface ProviderSchema {
  readonly provider: { readonly block: BlockSchema };
  readonly resource_schemas?: Readonly<Record<string, { readonly block: BlockSchema }>>;
  readonly data_source_schemas?: Readonly<Record<string, { readonly block: BlockSchema }>>;
}

/** What `terraform providers schema -json` writes. */
export interface SchemaFile {
  readonly provider_schemas: Readonly<Record<string, ProviderSchema>>;
}

/** Something that Terraform would refuse. */
export interface SchemaFinding {
  /** Where the fault is in the construct tree: `shop/paris/web/Resource`. */
  readonly constructPath: string;
  /** How Terraform calls the block: `scaleway_instance_server.web_1234`. */
  readonly address: string;
  /** The attribute, in Terraform's spelling: `root_volume[0].size_in_gb`. Empty for the block itself. */
  readonly attribute: string;
  /** What is wrong, and what is allowed. */
  readonly problem: string;
  /** All of it in one line. */
  readonly message: string;
}
