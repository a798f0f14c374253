import type { TrustRecord } from "../../test/trust/support/figures";

/** Every record as one line, and what was skipped in capitals. */
export function table(records: readonly TrustRecord[]): string {
  return records.map(({ part, on, figures, counts, skipped }) => {
    const counted = Object.entries({ ...figures, ...counts }).map(([name, count]) => `${name} ${count}`).join(", ");
    return `${part.padEnd(12)} ${on.padEnd(24)} ${counted}${skipped === undefined ? "" : `  NOT TRIED: ${skipped}`}`;
  }).join("\n");
}
