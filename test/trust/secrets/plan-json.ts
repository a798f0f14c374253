/** Where secrets stand in what `terraform show -json` tells. */
export interface Sighting {
  /** At which place: `resource_changes[scaleway_rdb_user.x].after.password`. */
  readonly path: string;
  /** Whether Terraform says there that it is a secret. */
  readonly isMarked: boolean;
}

type Seeks = (text: string) => boolean;

/** What is beside a value and says which parts of it are secrets: true, or an object or list with true in it. */
type Marking = unknown;

interface Variables {
  readonly [name: string]: { readonly value?: unknown };
}

interface Configuration {
  readonly root_module?: { readonly variables?: Readonly<Record<string, { readonly sensitive?: boolean }>> };
}

interface Document {
  readonly variables?: Variables;
  readonly configuration?: Configuration;
}

/** Values, and the name beside them under which Terraform says what of them is secret. */
const PAIRS: Readonly<Record<string, string>> = {
  values: "sensitive_values",
  before: "before_sensitive",
  after: "after_sensitive",
  value: "sensitive",
};

/**
 * Each place of a plan, or of a state, where a secret stands. Values of variables are there as they were given; they count as marked where the
 * configuration, which is in the same document, says that the variable is sensitive.
 *
 * @param seeks whether a text holds a secret
 */
export function sightingsIn(document: object, seeks: Seeks): Sighting[] {
  const found: Sighting[] = [];
  const { variables, ...rest } = document as Document;
  const declared = rest.configuration?.root_module?.variables ?? {};
  Object.entries(variables ?? {}).forEach(([name, { value }]) => look(value, declared[name]?.sensitive === true, `variables.${name}`));
  walk(rest, "");
  return found;

  /** Goes to what has markings; all else has none. */
  function walk(part: unknown, path: string): void {
    if (Array.isArray(part)) {
      part.forEach((item, index) => walk(item, `${path}[${(item as { readonly address?: string } | null)?.address ?? index}]`));
    } else if (typeof part === "object" && part !== null) {
      Object.entries(part).forEach(([key, inner]) => {
        if (seeks(key)) {
          found.push({ path: `the name ${path}.${key}`, isMarked: false });
        }
        const beside = PAIRS[key];
        if (beside !== undefined && beside in part) {
          look(inner, (part as Readonly<Record<string, unknown>>)[beside], `${path}.${key}`);
        } else {
          walk(inner, `${path}.${key}`);
        }
      });
    } else {
      look(part, false, path);
    }
  }

  /** A value, with what says which parts of it are secrets. */
  function look(value: unknown, marking: Marking, path: string): void {
    if (typeof value === "object" && value !== null) {
      Object.entries(value).forEach(([key, inner]) => {
        if (seeks(key)) {
          found.push({ path: `the name ${path}.${key}`, isMarked: marking === true });
        }
        look(inner, marking === true || (marking as Readonly<Record<string, unknown>> | null | undefined)?.[key], `${path}.${key}`);
      });
    } else if (seeks(String(value))) {
      found.push({ path, isMarked: marking === true });
    }
  }
}

/** Every text that a document marks as a secret and that is long enough to be looked for. */
export function secretsIn(document: object, shortest = 16): string[] {
  const texts = new Set<string>();
  sightingsIn(document, (text) => text.length >= shortest && texts.add(text) && false);
  return [...texts].filter((text) => sightingsIn(document, (other) => other === text).some(({ isMarked }) => isMarked));
}
