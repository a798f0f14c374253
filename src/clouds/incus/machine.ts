import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";

const NOTATION = /^c([1-9]\d*)-m(\d+(?:\.\d+)?)$/;
const MIB_PER_GIB = 1024;

/**
 * A machine's name as limits of an instance.
 *
 * @throws ValidationError when it is none of Incus' names for sizes
 */
export function limitsOf(scope: IConstruct, name: string): Record<string, string> {
  const [, vcpus, memoryGib] = (Token.isUnresolved(name) ? null : NOTATION.exec(name)) ?? [];
  const memoryMib = Math.floor(Number(memoryGib) * MIB_PER_GIB);
  if (vcpus === undefined || memoryMib < 1) {
    return new Faults(scope, "Server").refuse("machine", name, 'c<vCPU>-m<GiB>, as Incus names sizes, for instance "c2-m4", known when the program runs');
  }
  return { "limits.cpu": vcpus, "limits.memory": memoryMib % MIB_PER_GIB === 0 ? `${memoryMib / MIB_PER_GIB}GiB` : `${memoryMib}MiB` };
}
