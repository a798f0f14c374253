import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A property of a struct, or a parameter of a constructor, that takes text. */
export interface TextProperty {
  /** `SecretProps.value`. */
  readonly name: string;
  readonly docs: string;
}

interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
}

interface TypeReference {
  readonly primitive?: string;
  readonly collection?: { readonly elementtype: TypeReference };
}

interface Member {
  readonly name: string;
  readonly type: TypeReference;
  readonly docs?: Docs;
}

interface Assembly {
  readonly schema: string;
  readonly filename?: string;
  readonly types: Readonly<Record<string, {
    readonly kind: string;
    readonly datatype?: boolean;
    readonly properties?: readonly Member[];
    readonly initializer?: { readonly parameters?: readonly Member[] };
  }>>;
}

/** All that takes text in the public API, as jsii writes it down. */
export function readAssembly(): TextProperty[] {
  const root = join(__dirname, "..", "..", "..");
  const first = JSON.parse(readFileSync(join(root, ".jsii"), "utf8")) as Assembly;
  const { types } = first.filename === undefined ? first : (JSON.parse(gunzipSync(readFileSync(join(root, first.filename))).toString("utf8")) as Assembly);
  return Object.entries(types).flatMap(([fqn, { kind, datatype, properties = [], initializer }]) => {
    const members = kind === "interface" && datatype === true ? properties : (initializer?.parameters ?? []).filter(({ name }) => name !== "id");
    const name = fqn.replace(/^[^.]+\./, "");
    return members.filter(({ type }) => isText(type)).map((member) => ({ name: `${name}.${member.name}`, docs: `${member.docs?.summary ?? ""} ${member.docs?.remarks ?? ""}` }));
  });
}

function isText({ primitive, collection }: TypeReference): boolean {
  return primitive === "string" || (collection !== undefined && isText(collection.elementtype));
}
