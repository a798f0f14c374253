import type { AttributeSchema, BlockSchema, Nesting, ProviderSchema, VersionedSchema } from "../schema/model";

const NESTING: Readonly<Record<Nesting, string>> = { single: "SINGLE", group: "GROUP", list: "LIST", set: "SET", map: "MAP" };

/** What the sandbox's providers can do beyond the basics. */
export const CAPABILITIES = { plan_destroy: false, get_provider_schema_optional: true } as const;

/** The answer to GetProviderSchema. */
export function schemaResponse(schema: ProviderSchema): object {
  return {
    provider: versioned(schema.provider),
    resource_schemas: mapValues(schema.resources, versioned),
    data_source_schemas: mapValues(schema.dataSources, versioned),
    server_capabilities: CAPABILITIES,
  };
}

/** The answer to GetMetadata. */
export function metadataResponse(schema: ProviderSchema): object {
  const named = (types: object) => Object.keys(types).map((type_name) => ({ type_name }));
  return { server_capabilities: CAPABILITIES, resources: named(schema.resources), data_sources: named(schema.dataSources) };
}

function versioned(schema: VersionedSchema): object {
  return { version: schema.version ?? 0, block: block(schema.block ?? {}) };
}

function block(schema: BlockSchema): object {
  return {
    attributes: Object.entries(schema.attributes ?? {}).map(([name, attribute]) => attributeMessage(name, attribute)),
    block_types: Object.entries(schema.block_types ?? {}).map(([name, type]) => ({
      type_name: name,
      block: block(type.block),
      nesting: NESTING[type.nesting_mode],
      min_items: type.min_items ?? 0,
      max_items: type.max_items ?? 0,
    })),
  };
}

function attributeMessage(name: string, schema: AttributeSchema): object {
  const { type, nested_type: nested, ...flags } = schema;
  return {
    name,
    ...flags,
    ...(type === undefined ? {} : { type: Buffer.from(JSON.stringify(type)) }),
    ...(nested === undefined
      ? {}
      : {
        nested_type: {
          nesting: NESTING[nested.nesting_mode],
          attributes: Object.entries(nested.attributes).map(([key, inner]) => attributeMessage(key, inner)),
        },
      }),
  };
}

function mapValues<T>(source: Readonly<Record<string, T>>, turn: (value: T) => object): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, turn(value)]));
}
