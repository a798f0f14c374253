import type { Construct } from "constructs";
import { PublicExposure } from "archipel";
import type { BuiltProgram } from "../../support/built-cases";
import type { Asked } from "../../support/portable-asks";

const CERTAIN = /can be reached from the internet: /;
const UNSURE = /cannot be told/;

/** Where a program and the rules on exposure differ, as sentences. */
export function exposureFaults({ stack, asked, reading }: BuiltProgram, usesExisting: boolean): string[] {
  const whole = new PublicExposure(stack, "whole");
  const unknown = whole.judge(reading.inventoryFor(stack)).filter(({ message }) => message.includes("its security cannot be told"));
  const faultsOf = ({ construct, isPublic }: Asked): string[] => {
    const policy = new PublicExposure(construct as Construct, "closed");
    const messages = policy.judge(reading.inventoryFor(construct)).map(({ message }) => message);
    const found = messages.some((message) => CERTAIN.test(message) && !UNSURE.test(message));
    const unsure = messages.filter((message) => UNSURE.test(message));
    const wrong = found === isPublic ? [] : [`${construct.node.path} is ${isPublic ? "" : "not "}public, and the rules say otherwise: ${messages.join("; ")}`];
    // Where something stands on a network from elsewhere, nobody can say what that leads to.
    return [...wrong, ...(unsure.length > 0 && !usesExisting ? [`${construct.node.path}: ${unsure.join("; ")}`] : [])];
  };
  return [...unknown.map(({ path, message }) => `${path}: ${message}`), ...asked.flatMap(faultsOf)];
}
