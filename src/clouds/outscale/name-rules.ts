import { bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";
import { MARK_LENGTH } from "../../families/load-balancing/marked-name";

const DOCS = "outscale/terraform-provider-outscale: docs/resources";

/** Names are tags: OUTSCALE takes any text of up to 255 characters. archipel keeps to what passes on all its clouds. */
const TAG: NameRule = {
  maxLength: 255,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 255 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: `${DOCS}/vm.md, tags (length)`,
  asOf: "2026-08-12",
};

/** A certificate's name ends with a mark, which a dash stands before. */
const LONGEST_CERTIFICATE = 128 - MARK_LENGTH - 1;

/**
 * What OUTSCALE accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: TAG,
  firewall: { ...TAG, source: `${DOCS}/security_group.md, security_group_name (length, characters)` },
  loadBalancer: {
    maxLength: 32,
    characters: "A-Za-z0-9-",
    edgeCharacters: "A-Za-z0-9",
    description: "1 to 32 letters, digits and dashes that begin and end with a letter or digit",
    source: `${DOCS}/load_balancer.md, load_balancer_name`,
    asOf: TAG.asOf,
  },
  certificate: {
    ...TAG,
    maxLength: LONGEST_CERTIFICATE,
    description: TAG.description.replace(String(TAG.maxLength), String(LONGEST_CERTIFICATE)),
    source: `${DOCS}/server_certificate.md, name (length, characters), less the mark of what is in it`,
  },
  sshKey: { ...TAG, source: `${DOCS}/keypair.md, keypair_name (length)` },
  bucket: bucketName("nobody else in the region may have it", "https://docs.outscale.com/en/userguide/Introduction-to-OOS.html"),
};
