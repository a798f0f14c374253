import { EncryptionAtRest } from "archipel";
import type { BuiltProgram } from "../../support/built-cases";
import type { Spec } from "../../support/portable-asks";

type Sealed = (spec: Spec) => boolean;
const always: Sealed = () => true;
const byType = (...types: readonly string[]): Sealed => ({ volumeType }) => types.includes(volumeType ?? "");

/** What keeps data, by what a driver is asked for. */
const KEEPERS = ["server", "defineVolume", "defineVolumeSnapshot", "defineBucket", "defineFileShare", "defineDatabase", "defineCache", "defineSecret"];

const OVHCLOUD: Readonly<Record<string, Sealed>> = { defineDatabase: always, defineCache: always, defineVolume: ({ volumeType }) => volumeType?.endsWith("-luks") ?? false };

/** What operators say that they encrypt, apart from the rules, by the variant of a cloud. */
const SEALED: Readonly<Record<string, Readonly<Record<string, Sealed>>>> = {
  binero: { defineSecret: always },
  cleura: { defineVolume: byType("cbs-encrypted") },
  exoscale: { server: always, defineVolume: always, defineVolumeSnapshot: always, defineBucket: always },
  flexibleengine: { defineDatabase: ({ encryptedAtRest }) => encryptedAtRest === true },
  ionoscloud: { server: always, defineVolume: always, defineBucket: always },
  leafcloud: { defineVolume: ({ volumeType }) => volumeType === undefined },
  opentelekomcloud: { defineDatabase: ({ encryptedAtRest }) => encryptedAtRest === true },
  outscale: { defineBucket: always },
  ovhcloud: OVHCLOUD,
  pluscloudopen: { defineVolume: byType("LUKS", "ceph-standard-luks", "ceph-premium-luks") },
  ovhcloudProject: { ...OVHCLOUD, defineBucket: always },
  scaleway: { defineBucket: always, defineDatabase: ({ encryptedAtRest }) => encryptedAtRest === true, defineSecret: always },
  syseleven: { defineVolume: byType("ceph"), defineBucket: always, defineSecret: always },
};
/** A server's disk may be of an encrypted type here, which is no part of what is listened to. */
const BY_DISK_TYPE = ["cleura", "ovhcloud", "ovhcloudProject", "pluscloudopen", "syseleven"];

/** Where a program and the rules on encryption differ, as sentences. */
export function encryptionFaults(name: string, { stack, asked, reading }: BuiltProgram): string[] {
  const policy = new EncryptionAtRest(stack, "sealed");
  const broken = new Set(policy.judge(reading.inventoryFor(stack)).map(({ path }) => path));
  const keepers = asked.filter(({ method }) => KEEPERS.includes(method) && !(method === "server" && BY_DISK_TYPE.includes(name)));
  return keepers.flatMap(({ construct, method, spec }) => {
    const isSealed = SEALED[name]?.[method]?.(spec) ?? false;
    return isSealed === !broken.has(construct.node.path) ? [] : [`${construct.node.path} (${method}) is ${isSealed ? "" : "not "}encrypted, and the rules say otherwise`];
  });
}
