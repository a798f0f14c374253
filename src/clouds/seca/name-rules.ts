import type { NameRule } from "../../core/names";

/** Names are parts of addresses in the API, and tell things apart: a workspace has each name once for a kind of things. */
const LABEL: NameRule = {
  maxLength: 63,
  characters: "a-z0-9-",
  edgeCharacters: "a-z0-9",
  lowercase: true,
  description: "1 to 63 small letters, digits and dashes that begin and end with a letter or digit",
  source: "SECA's specification states no rule; archipel keeps to labels of host names, which pass in addresses and on Kubernetes",
  asOf: "undated",
};

/**
 * What a SECA cloud accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: {
    ...LABEL,
    maxLength: 58,
    description: "1 to 58 small letters, digits and dashes that begin and end with a letter or digit; the boot volume is called after it",
  },
};
