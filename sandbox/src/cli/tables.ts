import type { Fault } from "../world/model";
import type { WorldResource } from "../world/world";

/** What exists, one line each. */
export function resourceTable(resources: readonly WorldResource[]): string {
  if (resources.length === 0) {
    return "Nothing exists.";
  }
  return table([["TYPE", "NAME", "ID", "ADDRESS", "PLACE"], ...resources.map(({ type, name, id, address, place }) => [type, name ?? "-", id, address ?? "-", place ?? "-"])]);
}

/** The ordered faults, one line each. */
export function faultTable(faults: readonly Fault[]): string {
  if (faults.length === 0) {
    return "No faults are ordered.";
  }
  const state = ({ calls, nth }: Fault) => (calls >= nth ? "struck" : `waiting, ${calls} of ${nth} calls`);
  return table([["ID", "ON", "TYPE", "NTH", "KIND", "STATE"], ...faults.map((fault) => [String(fault.id), fault.on, fault.type, String(fault.nth), fault.kind, state(fault)])]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd()).join("\n");
}
