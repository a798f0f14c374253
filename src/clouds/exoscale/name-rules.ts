import type { NameRule } from "../../core/names";

const API = { source: "exoscale/egoscale d767924: v3/operations.go, the lengths of names in Create…Request", asOf: "2026-07-20" };

/** The API states lengths and no characters; these pass everywhere. */
const LABEL: NameRule = {
  maxLength: 191,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 191 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  ...API,
};

/**
 * What Exoscale accepts as names. The API takes 255 characters in most places, and 191 for roles.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: {
    maxLength: 63,
    characters: "A-Za-z0-9.-",
    edgeCharacters: "A-Za-z0-9",
    description: "1 to 63 letters, digits, dots and dashes that begin and end with a letter or digit; it is the host name, too",
    source: "https://www.rfc-editor.org/rfc/rfc1123#page-13",
    asOf: "1989-10",
  },
  bucket: {
    minLength: 3,
    maxLength: 63,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    globallyUnique: true,
    description: "3 to 63 small letters, digits and dashes that begin and end with a letter or digit; no other Exoscale customer may have it",
    source: "https://community.exoscale.com/documentation/storage/simple-object-storage-overview/ (DNS compatible)",
    asOf: "undated",
  },
};
