import { toSteps, type DiagnosticMessage } from "../protocol/messages";
import type { ValuePath } from "../values/path";

/** One thing that is wrong, and the attribute it is about. */
export interface Complaint {
  readonly summary: string;
  readonly detail: string;
  readonly path?: ValuePath;
}

/** Thrown when the sandbox says no, as a cloud would. */
export class Refusal extends Error {
  public constructor(public readonly complaints: readonly Complaint[]) {
    super(complaints.map((complaint) => `${complaint.summary}: ${complaint.detail}`).join("\n"));
    this.name = "Refusal";
  }

  /** The complaints in the protocol's form. */
  public get diagnostics(): readonly DiagnosticMessage[] {
    return this.complaints.map(({ summary, detail, path }) => ({
      severity: "ERROR" as const,
      summary,
      detail,
      ...(path && path.length > 0 ? { attribute: toSteps(path) } : {}),
    }));
  }
}
