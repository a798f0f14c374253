import { Token } from "cdktf";
import type { Faults } from "../../core/faults";

/** A machine of free size. */
export interface CoresAndMemory {
  readonly cores: number;
  /** GiB, or what the cloud takes for it. */
  readonly memory: number;
}

/** The numbers in a name such as `2c-4g`, on clouds that sell any size and have no names for them; notes a fault when there are none. */
export function coresAndMemory(faults: Faults, name: string): CoresAndMemory {
  const match = Token.isUnresolved(name) ? null : /^([1-9]\d*)c-([1-9]\d*)g$/.exec(name);
  if (match === null) {
    faults.add("machine", name, "a number of cores and of GiB as 2c-4g, known when the program runs");
    return { cores: 1, memory: 1 };
  }
  return { cores: Number(match[1]), memory: Number(match[2]) };
}
