import type { FederatedDatabaseBackups, FederatedDatabaseProps } from "./database-props";
import { checkInteger, checkPattern, checkResolved, checkSecret, checkWord } from "../../core/checks";
import type { Faults } from "../../core/faults";
import type { Federation } from "../federation";

/** Seats that each member has for voters: three votes where a federation has but one member. */
export const SEATS_PER_MEMBER = 3;
const VOTERS = [1, 3, 5, 7];
const NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const NAME_RULE = "1 to 63 small letters, digits and _, not beginning with a digit";
/** What PostgreSQL and Patroni have themselves. */
const TAKEN_USERS = ["postgres", "replicator", "rewinder"];
const TAKEN_DATABASES = ["postgres", "template0", "template1"];

/** Notes what is wrong with the properties of a database. */
export function checkDatabase(faults: Faults, federation: Federation, props: FederatedDatabaseProps): void {
  const { voters = 3, databaseName = "app", userName = "app" } = props;
  if (checkResolved(faults, "voters", voters, "it decides how many servers are defined")) {
    const room = federation._members(false).length * SEATS_PER_MEMBER;
    if (!VOTERS.includes(voters)) {
      faults.add("voters", voters, "1, 3, 5 or 7, as of an even number no more may be lost than of one less");
    } else if (voters > room) {
      faults.add("voters", voters, `at most ${SEATS_PER_MEMBER} on each member that stays, ${room} in all`);
    }
  }
  for (const [property, value, taken] of [["databaseName", databaseName, TAKEN_DATABASES], ["userName", userName, TAKEN_USERS]] as const) {
    // They stand in user data, in commands and in URLs.
    if (checkResolved(faults, property, value, "it stands in the configuration of servers")) {
      checkPattern(faults, property, value, NAME, NAME_RULE);
      if (taken.includes(value) || value.startsWith("pg_")) {
        faults.add(property, value, `a name that is not PostgreSQL's own: none of ${taken.join(", ")}, and none that begins with pg_`);
      }
    }
  }
  checkInteger(faults, "proxyPort", props.proxyPort, { min: 1024, max: 65_534 });
  checkInteger(faults, "graceSeconds", props.graceSeconds, { min: 60, max: 86_400, unit: "seconds" });
  if (props.backups !== undefined) {
    checkBackups(faults, props.backups);
  }
}

function checkBackups(faults: Faults, { bucket, key, accessKeyId, secretAccessKey, keepFull }: FederatedDatabaseBackups): void {
  checkInteger(faults, "backups.keepFull", keepFull, { min: 1, max: 520, unit: "backups" });
  checkSecret(faults, "backups.secretAccessKey", secretAccessKey);
  checkWord(faults, "backups.accessKeyId", accessKeyId);
  checkWord(faults, "backups.bucket", bucket.bucketName);
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined) || (key === undefined) === (accessKeyId === undefined)) {
    faults.add("backups.key", key?.node.path, "a key, or both accessKeyId and secretAccessKey where the cloud makes none");
  }
  if (key !== undefined && key.cloud !== bucket.cloud) {
    faults.add("backups.key", key.node.path, `a key of the bucket's cloud, ${bucket.cloud.node.path}`);
  }
}
