import type { NameRule } from "./names";

/** Where a server is called as its host. */
export const HOST_NAME: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9.-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 63 letters, digits, dots and dashes that begin and end with a letter or digit; it is the host name, too",
  source: "https://www.rfc-editor.org/rfc/rfc1123#page-13",
  asOf: "1989-10",
};

/** Where names of Kubernetes nodes are made of a name: Kubernetes wants those so. */
export const NODE_NAME: NameRule = {
  maxLength: 63,
  characters: "a-z0-9-",
  edgeCharacters: "a-z0-9",
  lowercase: true,
  description: "1 to 63 small letters, digits and dashes that begin and end with a letter or digit; names of nodes are made of it",
  source: "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names",
  asOf: "undated",
};

/** Where a bucket's name is one label of a host name that only one customer can have. `among` tells among whom it is unique. */
export function bucketName(among: string, source: string, asOf = "undated"): NameRule {
  return {
    minLength: 3,
    maxLength: 63,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    globallyUnique: true,
    description: `3 to 63 small letters, digits and dashes that begin and end with a letter or digit; ${among}`,
    source,
    asOf,
  };
}
