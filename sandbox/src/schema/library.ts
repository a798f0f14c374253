import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ProviderSchema, VersionedSchema } from "./model";

/** The environment variable that names another folder of schemas. */
export const SCHEMAS_VARIABLE = "ARCHIPEL_SANDBOX_SCHEMAS";

const SUFFIX = ".json.gz";
const HEAD_BYTES = 1024;

interface SchemaFile {
  readonly provider?: string;
  readonly provider_version?: string;
  readonly provider_schemas: Readonly<Record<string, {
    readonly provider?: VersionedSchema;
    readonly resource_schemas?: Readonly<Record<string, VersionedSchema>>;
    readonly data_source_schemas?: Readonly<Record<string, VersionedSchema>>;
  }>>;
}

/** A folder of provider schemas (`NAME.json.gz`); each is parsed when first asked for. */
export class SchemaLibrary {
  private readonly loaded = new Map<string, ProviderSchema>();

  private constructor(public readonly directory: string) {}

  /**
   * Opens a folder of schemas.
   * @param directory the folder.
   * @default the variable ARCHIPEL_SANDBOX_SCHEMAS, else `schemas` beside the package (in a checkout), else the package's own
   * @throws when no such folder holds a schema.
   */
  public static open(directory?: string): SchemaLibrary {
    const root = join(__dirname, "..", "..");
    const fixed = directory ?? process.env[SCHEMAS_VARIABLE];
    // In a checkout, the package's own are copies that packing left there: they may be old, and are written while others read.
    const places = fixed ? [fixed] : [join(root, "..", "schemas"), join(root, "schemas")];
    const found = places.find((place) => existsSync(place) && readdirSync(place).some((file) => file.endsWith(SUFFIX)));
    if (found === undefined) {
      throw new Error(`No provider schemas (*${SUFFIX}) in ${places.join(" nor in ")}. Set ${SCHEMAS_VARIABLE} to the folder that has them.`);
    }
    return new SchemaLibrary(found);
  }

  /** The short names of the providers in this folder, sorted. */
  public names(): readonly string[] {
    return readdirSync(this.directory)
      .filter((file) => file.endsWith(SUFFIX))
      .map((file) => file.slice(0, -SUFFIX.length))
      .sort();
  }

  /** `namespace/name` of a provider, found without parsing its schema. */
  public source(name: string): string {
    const head = this.unpack(name).toString("utf8", 0, HEAD_BYTES);
    const address = /"provider_schemas"\s*:\s*\{\s*"([^"]+)"/.exec(head)?.[1];
    return address ? address.split("/").slice(-2).join("/") : this.load(name).source;
  }

  /**
   * The schema of one provider.
   * @throws when the folder has none of this name.
   */
  public load(name: string): ProviderSchema {
    const known = this.loaded.get(name);
    if (known) {
      return known;
    }
    const schema = parse(JSON.parse(this.unpack(name).toString("utf8")) as SchemaFile);
    this.loaded.set(name, schema);
    return schema;
  }

  private unpack(name: string): Buffer {
    const file = join(this.directory, name + SUFFIX);
    if (!existsSync(file)) {
      throw new Error(`No schema of a provider "${name}" in ${this.directory}. There are: ${this.names().join(", ")}.`);
    }
    return gunzipSync(readFileSync(file));
  }
}

function parse(file: SchemaFile): ProviderSchema {
  const [address, body] = Object.entries(file.provider_schemas)[0]!;
  return {
    source: address.split("/").slice(-2).join("/"),
    version: file.provider_version ?? "0.0.0",
    provider: body.provider ?? {},
    resources: body.resource_schemas ?? {},
    dataSources: body.data_source_schemas ?? {},
  };
}
