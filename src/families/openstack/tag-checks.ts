import type { Construct } from "constructs";
import { Faults } from "../../core/faults";
import { describeValue } from "../../core/text";

/** Nova's schema for metadata: https://docs.openstack.org/api-ref/compute/#create-server */
const METADATA_KEY = /^[A-Za-z0-9_.: -]+$/;
/** A tag of a Swift container is the name of an HTTP header. */
const HEADER_KEY = /^[A-Za-z0-9.-]+$/;
/** Metadata by which Swift itself is steered: https://docs.openstack.org/swift/latest/middleware.html */
const STEERING = /^(access-control|quota|temp-url|web|sync|versions)-/i;
/**
 * Barbican makes keys small (https://docs.openstack.org/barbican/pike/api/reference/secret_metadata.html) and refuses what is not "URL safe": tried on Zed,
 * where `.`, `:` and `~` are not.
 */
const SECRET_KEY = /^[a-z0-9_-]+$/;

/** @throws ValidationError when Nova would refuse a tag */
export function checkMetadataKeys(scope: Construct, subject: string, tags: Record<string, string>): void {
  refuse(scope, subject, tags, (key) => METADATA_KEY.test(key), "a key of letters, digits and _ . : -, as tags of servers are Nova's metadata");
}

/** @throws ValidationError when Swift would refuse a tag, or take it for an order */
export function checkHeaderKeys(scope: Construct, subject: string, tags: Record<string, string>): void {
  const allowed =
    "a key of letters, digits, . and -, and none that Swift acts on (Access-Control-, Quota-, Temp-URL-, Web-, …), as tags of containers are HTTP headers";
  refuse(scope, subject, tags, (key) => HEADER_KEY.test(key) && !STEERING.test(key), allowed);
}

/** @throws ValidationError when Barbican would change a tag, or it is the key of the description */
export function checkSecretMetadata(scope: Construct, tags: Record<string, string>): void {
  const allowed = "a key of small letters, digits, _ and -, and not `description`, as tags of secrets are Barbican's metadata";
  refuse(scope, "Secret", tags, (key) => SECRET_KEY.test(key) && key !== "description", allowed);
}

function refuse(scope: Construct, subject: string, tags: Record<string, string>, isGood: (key: string) => boolean, allowed: string): void {
  const faults = new Faults(scope, subject);
  for (const key of Object.keys(tags).filter((candidate) => !isGood(candidate))) {
    faults.add(`tags[${describeValue(key)}]`, key, allowed);
  }
  faults.throwIfAny();
}
