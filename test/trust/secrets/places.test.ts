import { describe, expect, test } from "vitest";
import { readAssembly } from "./assembly";
import { FEDERATED } from "./federated";
import { CLOUD, PORTABLE } from "./places";

/** Names of what is a secret, and words of documentation that say so. */
const SECRET_NAME = /secret|password|private.?key|passphrase|preshared|token$|api.?key|access.?key|account.?key|client.?key|kubeconfig/i;
const SECRET_WORDS = /sensitive TerraformVariable|never a literal/i;

/** What bears such a name and takes no secret: why. */
const NO_SECRETS: Readonly<Record<string, string>> = {
  "BucketCredentials.accessKeyId": "the public half of a key",
  "FederatedDatabaseBackups.accessKeyId": "the public half of a key",
  "StackitProps.serviceAccountKeyPath": "a path",
  "ExternalDnsOptions.secretName": "the name of a Secret of Kubernetes",
  "StateEncryption.previousPassphrase": "checked as passphrase is, and only beside it: test/state",
};
/** What drivers hand to each other, and what clouds tell: no program writes it. */
const INTERNAL = /(?:Spec|Handle|Entry|Description|Limits|Rule)$|^(?:KubernetesAccess|Catalogue)$/;

/** A property that takes a secret must have its place in the scan. */
describe("the places that take secrets", () => {
  const known = new Set([...PORTABLE, ...CLOUD, ...FEDERATED].map(({ name }) => name.replace(/ \(.*/, "")));
  const taking = readAssembly().filter(({ name, docs }) => SECRET_NAME.test(name.split(".").pop()!) || SECRET_WORDS.test(docs)).map(({ name }) => name);

  test("are all scanned", () => {
    const missing = taking.filter((name) => !known.has(name) && NO_SECRETS[name] === undefined && !INTERNAL.test(name.split(".").slice(0, -1).pop()!));
    expect(missing).toEqual([]);
  });

  test("are none that are gone", () => {
    expect([...known, ...Object.keys(NO_SECRETS)].filter((name) => !readAssembly().some((property) => property.name === name))).toEqual([]);
  });

  test("are found by their names in the library's assembly", () => {
    expect(taking.length).toBeGreaterThan(30);
  });
});
