import type { IConstruct } from "constructs";
import type { Faults } from "../core/faults";

/** Which server has a volume or a public address. */
const holders = new WeakMap<IConstruct, IConstruct>();

/** Notes a fault when a server has it already; clouds would find out at deployment only. */
export function checkFree(faults: Faults, property: string, part: IConstruct): void {
  const holder = holders.get(part);
  if (holder !== undefined) {
    faults.add(property, part.node.path, `one that no server has; ${holder.node.path} has this one`);
  }
}

/** Takes note of the server that has it from now on. */
export function noteHolder(part: IConstruct, server: IConstruct): void {
  holders.set(part, server);
}

/** Whether a server has it. */
export function isHeld(part: IConstruct): boolean {
  return holders.has(part);
}
