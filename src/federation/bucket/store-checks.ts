import type { FederatedObjectStoreProps } from "./federated-object-store-props";
import { checkRelease } from "./garage-release";
import { checkInteger, checkOneOf, checkResolved } from "../../core/checks";
import type { Faults } from "../../core/faults";
import type { FederationMember } from "../federation-member";

/** Copies that Garage can write while one of them is away, and 2 for who knows. */
const REPLICAS = ["2", "3", "5"];

/** Notes what is wrong with the properties of a store. */
export function checkStore(faults: Faults, props: FederatedObjectStoreProps, members: readonly FederationMember[]): void {
  const { volumeGib, perMember = 1, replicas = 3, proxyPort } = props;
  checkRelease(faults, props.garage);
  checkInteger(faults, "volumeGib", volumeGib, { min: 1, max: 65_536, unit: "GiB" });
  if (checkResolved(faults, "perMember", perMember, "it decides how many servers are defined")) {
    checkInteger(faults, "perMember", perMember, { min: 1, max: 16, unit: "servers" });
  }
  checkInteger(faults, "proxyPort", proxyPort, { min: 1, max: 65_535 });
  if (checkResolved(faults, "replicas", replicas, "it decides how many members are needed")) {
    checkOneOf(faults, "replicas", String(replicas), REPLICAS);
  }
  const staying = members.filter(({ isLeaving }) => !isLeaving);
  const groups = new Set(staying.map(({ operatorGroup }) => operatorGroup));
  if (groups.size < replicas) {
    const who = [...groups].map((group) => `${group} (${staying.filter(({ operatorGroup }) => operatorGroup === group).map(({ memberName }) => memberName).join(", ")})`);
    const instead = replicas > 2 && groups.size >= 2 ? "; or replicas: 2, where nothing can be written while one of the two does not answer" : "";
    faults.add("members", who.join(", "), `members of at least ${replicas} groups of operators that stay, one for each copy; another one has to join first${instead}`);
  }
}

/** Notes a fault unless it is a name that S3 takes for a bucket. */
export function checkBucketName(faults: Faults, name: string): void {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || /\.\.|^\d+(\.\d+){3}$/.test(name)) {
    faults.add("addBucket", name, "3 to 63 small letters, digits, dots and dashes, that begin and end with a letter or digit, and no IP address");
  }
}

/** Notes a fault unless it is a name for a key. */
export function checkKeyName(faults: Faults, name: string): void {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(name) || name === "owner") {
    faults.add("addKey", name, 'small letters, digits and dashes that begin with a letter, other than "owner", which is ownerKey');
  }
}
