import { join } from "node:path";
import { loadPackageDefinition, type MethodDefinition, type ServiceDefinition } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";

interface LoadedPackage {
  readonly tfplugin6: { readonly Provider: { readonly service: ServiceDefinition } };
}

/** An answer that was serialized before: sent as it is. */
export class Serialized {
  public constructor(public readonly bytes: Buffer) {}
}

let definition: ServiceDefinition | undefined;

/** The provider service of plugin protocol 6; loaded once. */
export function providerService(): ServiceDefinition {
  definition ??= load();
  return definition;
}

/** Serializes an answer to GetProviderSchema once, so that every later call is cheap (the largest have a megabyte). */
export function serializeSchema(response: object): Serialized {
  return new Serialized(providerService().GetProviderSchema!.responseSerialize(response));
}

function load(): ServiceDefinition {
  const file = join(__dirname, "..", "..", "proto", "plugin.proto");
  const loaded = loadPackageDefinition(
    loadSync(file, { keepCase: true, enums: String, longs: Number, bytes: Buffer, oneofs: false }),
  ) as unknown as LoadedPackage;
  const service = loaded.tfplugin6.Provider.service;
  const schema = service.GetProviderSchema!;
  const serialize = schema.responseSerialize as (value: object) => Buffer;
  const passing: MethodDefinition<object, object> = {
    ...schema,
    responseSerialize: (value: object) => (value instanceof Serialized ? value.bytes : serialize(value)),
  } as MethodDefinition<object, object>;
  return { ...service, GetProviderSchema: passing };
}
