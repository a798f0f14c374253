import type { IConstruct } from "constructs";
import type { Capability, Need } from "./capability";
import type { Service } from "./services";

/** What a construct asked of a cloud and got. */
export interface RecordedNeed extends Need {
  /** The cloud that it asked. */
  readonly cloud: IConstruct;
  /** What the error would have been about: `Server`, `Firewall rule`. */
  readonly subject: string;
  /** The service of the cloud that was asked. */
  readonly service: Service | undefined;
}

const granted = new WeakMap<IConstruct, Map<string, RecordedNeed>>();
const questions = new WeakMap<IConstruct, Map<string, Capability>>();

/** Keeps what a construct asked for, so that it can be told what another cloud would make of it. */
export function recordNeeds(construct: IConstruct, needs: readonly RecordedNeed[]): void {
  const own = granted.get(construct) ?? new Map<string, RecordedNeed>();
  needs.forEach((need) => own.set(`${need.capability.capabilityId}\n${need.property}`, need));
  granted.set(construct, own);
}

/** What a construct asked of its cloud since it was defined, each once. */
export function recordedNeeds(construct: IConstruct): RecordedNeed[] {
  return [...(granted.get(construct)?.values() ?? [])];
}

/** Keeps that the program asked whether a cloud offers something: it does otherwise where the answer is another. */
export function recordQuestion(cloud: IConstruct, capability: Capability): void {
  const own = questions.get(cloud) ?? new Map<string, Capability>();
  questions.set(cloud, own.set(capability.capabilityId, capability));
}

/** The capabilities that the program asked a cloud about before it decided. */
export function recordedQuestions(cloud: IConstruct): Capability[] {
  return [...(questions.get(cloud)?.values() ?? [])];
}
