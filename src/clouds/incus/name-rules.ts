import type { NameRule } from "../../core/names";

const AS_OF = "2026-03-27";

/** Instances are called as their hosts, and firewalls must not look like addresses, so both follow the rule for host names. */
const HOST_NAME: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9-",
  edgeCharacters: "A-Za-z0-9",
  description: "up to 63 letters, digits and dashes that begin and end with a letter or digit, not digits alone",
  source: "lxc/incus: shared/validate/validate.go, IsHostname; internal/server/instance/instance_utils.go and network/acl/acl_validation.go, ValidName",
  asOf: AS_OF,
};

/** Networks, volumes and keys: what an address of the API may hold. */
const API_NAME: NameRule = {
  ...HOST_NAME,
  minLength: 2,
  characters: "A-Za-z0-9._-",
  description: "2 to 63 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: "lxc/incus: shared/validate/validate.go, IsAPIName; archipel keeps to 63 characters",
};

/**
 * What Incus accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: API_NAME,
  server: HOST_NAME,
  firewall: { ...HOST_NAME, minLength: 2 },
  bucket: {
    minLength: 3,
    maxLength: 63,
    characters: "a-z0-9.-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    description: "3 to 63 small letters, digits, dots and dashes that begin and end with a letter or digit",
    source: "lxc/incus: internal/server/storage/drivers/driver_common.go, ValidateBucket",
    asOf: AS_OF,
  },
};
