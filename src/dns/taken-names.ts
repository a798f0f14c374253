import { Token } from "cdktf";
import { RecordType } from "./driver";
import type { Faults } from "../core/faults";

/**
 * The names and types that a zone has records of: each once, and no other type beside a CNAME.
 */
export class TakenNames {
  private readonly types = new Map<string, RecordType[]>();

  /** Takes a name for a type; notes a fault when that cannot be. */
  public take(faults: Faults, name: string, type: RecordType): void {
    if (Token.isUnresolved(name)) {
      return;
    }
    const taken = this.types.get(name) ?? [];
    if (taken.includes(type)) {
      faults.add("name", name, `another name, as the zone has a record of type ${type} by this one; give all values to one record`);
    } else if (taken.length > 0 && (type === RecordType.CNAME || taken.includes(RecordType.CNAME))) {
      faults.add("name", name, `another name, as the zone has a record of type ${taken[0]} by this one, and a CNAME stands alone`);
    }
    this.types.set(name, [...taken, type]);
  }
}
