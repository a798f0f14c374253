import { tmpdir } from "node:os";
import { App, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import type { CloudRequest } from "./cloud-request";
import { findPlace, SecretVariable } from "./cloud-request";
import type { Expression } from "./expression";
import { IMAGES, MACHINE, namedImage, namedMachine } from "./expression";
import type { Pattern } from "./pattern";
import { PATTERNS } from "./pattern";
import { refused } from "./refusal";
import { placesOf } from "./requirements";
import type { ICloud, MachineImage, MachineType } from "../../index";
import { ValidationError } from "../../index";
import type { KnownCloud } from "../../sovereignty/fact-book";
import { synthesize } from "../../testing/synthesis";

/** A cloud that carries a pattern, with the choices that let it. */
export interface LandedCloud {
  readonly request: CloudRequest;
  readonly props: Readonly<Record<string, unknown>>;
  readonly machine: Expression<MachineType>;
  readonly image: Expression<MachineImage>;
}

/** Finds, for each cloud, the first place and image with which it carries the pattern. Nothing is written. @throws Failure with the reason when one carries it with none */
export function land(pattern: Pattern, requests: readonly CloudRequest[], atlas: readonly KnownCloud[]): LandedCloud[] {
  if (pattern.isShared) {
    return firstOf(pattern, requests, choicesOfAll(requests, atlas));
  }
  const landed = requests.flatMap((request) => {
    const choices = choicesOf(request, atlas).map((choice) => [choice]);
    const others = (): Pattern[] => PATTERNS.filter((other) => !other.isShared && choices.some((choice) => carries(other, choice)));
    return firstOf(pattern, [request], choices, others);
  });
  return requests.length === 1 ? landed : firstOf(pattern, requests, [landed]); // each can, and together they may be in each other's way
}

function carries(pattern: Pattern, choice: readonly LandedCloud[]): boolean {
  try {
    synthesize(define(pattern, choice));
    return true;
  } catch {
    return false;
  }
}

/** A stack with the pattern on all of its clouds, as the written program has it. */
export function define(pattern: Pattern, landed: readonly LandedCloud[], stackId = "elsewhere"): TerraformStack {
  const stack = new TerraformStack(new App({ outdir: tmpdir(), stackTraces: false }), stackId);
  const clouds = landed.map(({ request, props }) => new request.cloudClass(stack, request.id, valuesOf(props, stack)));
  if (pattern.isShared) {
    pattern.define(stack, pattern.id, clouds, partsOf(landed[0]));
  } else {
    clouds.forEach((cloud, index) => pattern.define(cloud, pattern.id, [cloud as ICloud], partsOf(landed[index])));
  }
  return stack;
}

function partsOf({ machine, image }: LandedCloud) {
  return { machine: machine.value, image: image.value };
}

function valuesOf(props: Readonly<Record<string, unknown>>, scope: Construct): object {
  return Object.fromEntries(Object.entries(props).map(([name, value]) =>
    [name, value instanceof SecretVariable ? new TerraformVariable(scope, value.name, { sensitive: true }).stringValue : value]));
}

/** A cloud's choices, place by place, and at each place image by image. */
function choicesOf(request: CloudRequest, atlas: readonly KnownCloud[]): LandedCloud[] {
  const machine = request.machine === undefined ? MACHINE : namedMachine(request.machine);
  const images = request.image === undefined ? IMAGES : [namedImage(request.image)];
  const place = findPlace(request.properties);
  return placesOf(request, atlas).flatMap((where) => {
    const props = where === undefined ? request.given : { [place!.name]: where, ...request.given };
    return images.map((image) => ({ request, props, machine, image }));
  });
}

/** The same for clouds that share a pattern, and so its machine and image: each is at its first place. */
function choicesOfAll(requests: readonly CloudRequest[], atlas: readonly KnownCloud[]): LandedCloud[][] {
  const told = (name: "machine" | "image"): string | undefined => requests.find((request) => request[name] !== undefined)?.[name];
  const choices = requests.map((request) => choicesOf({ ...request, machine: told("machine"), image: told("image") }, atlas));
  return (told("image") === undefined ? IMAGES : [undefined]).map((_, index) => choices.map((own) => own[index]));
}

function firstOf(
  pattern: Pattern,
  requests: readonly CloudRequest[],
  choices: readonly LandedCloud[][],
  others: () => Pattern[] = () => [],
): LandedCloud[] {
  let first: unknown;
  for (const choice of choices) {
    try {
      synthesize(define(pattern, choice));
      return choice;
    } catch (error) {
      first = moreTelling(first, error);
    }
  }
  throw refused(pattern, requests, first, others().map(({ name }) => name));
}

/** Of two reasons that which is not about the image: another image would not have helped. */
function moreTelling(first: unknown, other: unknown): unknown {
  const isOfImage = first instanceof ValidationError && first.faults.every(({ property }) => property === "image");
  return first === undefined || isOfImage ? other : first;
}
