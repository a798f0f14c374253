import { Token } from "cdktf";
import { checkOneOf } from "../core/checks";
import type { Faults } from "../core/faults";
import { keyedProperty } from "../core/text";

/** What a taint does to pods that do not tolerate it. */
export enum TaintEffect {
  /** New pods stay away. */
  NO_SCHEDULE = "NoSchedule",
  /** New pods stay away if they can. */
  PREFER_NO_SCHEDULE = "PreferNoSchedule",
  /** Pods that run there are evicted, too. */
  NO_EXECUTE = "NoExecute",
}

/**
 * Keeps pods off nodes, but for those that tolerate it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export interface NodeTaint {
  /** The key, such as `dedicated` or `example.com/dedicated`. */
  readonly key: string;
  /**
   * The value.
   *
   * @default - empty
   */
  readonly value?: string;
  /** What happens to pods that do not tolerate it. */
  readonly effect: TaintEffect;
}

/** Names and values as Kubernetes takes them: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;
const PREFIX = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const PREFIX_LIMIT = 253;
const KEY_RULE = "1 to 63 letters, digits and - _ . with a letter or digit at both ends, after a domain and a slash if need be";
const VALUE_RULE = "at most 63 letters, digits and - _ . with a letter or digit at both ends";

/** Notes a fault for each label that Kubernetes would refuse. */
export function checkLabels(faults: Faults, labels: Readonly<Record<string, string>>): void {
  if (Token.isUnresolved(labels)) {
    faults.add("labels", labels, "labels whose keys are known when the program runs; their values may be tokens");
    return;
  }
  for (const [key, value] of Object.entries(labels)) {
    checkPair(faults, `labels[${JSON.stringify(key)}]`, keyedProperty("labels", key), key, value);
  }
}

/** Notes a fault for each taint that Kubernetes would refuse; a node has one taint of a key and an effect. */
export function checkTaints(faults: Faults, taints: readonly NodeTaint[]): void {
  taints.forEach((taint, index) => {
    const place = `taints[${index}]`;
    checkPair(faults, `${place}.key`, `${place}.value`, taint.key, taint.value ?? "");
    checkOneOf(faults, `${place}.effect`, taint.effect, Object.values(TaintEffect));
    const same = taints.findIndex((other) => other.key === taint.key && other.effect === taint.effect);
    if (same < index) {
      faults.add(place, `${taint.key}:${taint.effect}`, `one taint of this key and effect, which taints[${same}] is`);
    }
  });
}

function checkPair(faults: Faults, keyPlace: string, valuePlace: string, key: string, value: string): void {
  if (!Token.isUnresolved(key) && !isKey(key)) {
    faults.add(keyPlace, key, KEY_RULE);
  }
  if (!Token.isUnresolved(value) && !VALUE.test(value)) {
    faults.add(valuePlace, value, VALUE_RULE);
  }
}

function isKey(key: string): boolean {
  const slash = key.indexOf("/");
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  return NAME.test(key.slice(slash + 1)) && (prefix === undefined || (prefix.length <= PREFIX_LIMIT && PREFIX.test(prefix)));
}
