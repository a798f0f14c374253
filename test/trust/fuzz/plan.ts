import * as fc from "fast-check";
import type { ICloud } from "archipel";
import { cloudOffers } from "archipel/testing";
import { CLOUD_KINDS, FEDERATION_KINDS } from "./kinds";

/** One step of a program: what is made, and the dice that decide how. */
export interface Step {
  readonly kind: string;
  readonly dice: readonly number[];
}

/** A program as it is drawn. */
export interface Plan {
  /** The clouds, by the names of their folders. */
  readonly clouds: readonly string[];
  /** Whether properties are made wrong, and relations, and more is asked for than the cloud offers. */
  readonly hostile: boolean;
  /** Whether values that Terraform finds out later stand where they may. */
  readonly tokens: boolean;
  readonly steps: readonly Step[];
}

/** Dice for one step. */
export const DICE = fc.array(fc.nat(65_535), { minLength: 0, maxLength: 90, size: "max" });

/** Programs on several clouds that stand together. */
export function federatedPlans(clouds: readonly string[]): fc.Arbitrary<Plan> {
  return fc.record({
    clouds: fc.shuffledSubarray([...clouds], { minLength: 2, maxLength: 3 }),
    hostile: fc.boolean(),
    tokens: fc.boolean(),
    steps: fc.array(fc.record({ kind: fc.constantFrom(...FEDERATION_KINDS.map(({ name }) => name)), dice: DICE }), {
      minLength: 1, maxLength: 2,
      size: "max",
    }),
  });
}

/** Programs on a cloud, some of them with a second one. */
export function plansOn(name: string, cloud: ICloud, others: readonly string[]): fc.Arbitrary<Plan> {
  const offered = CLOUD_KINDS.filter(({ needs }) => needs.every((capability) => cloudOffers(cloud, capability))).map((kind) => kind.name);
  const step = fc.record({
    kind: fc.oneof({ weight: 14, arbitrary: fc.constantFrom(...offered) }, {
      weight: 1, arbitrary: fc.constantFrom(...CLOUD_KINDS.map((kind) =>
        kind.name)),
    }),
    dice: DICE,
  });
  return fc.record({
    clouds: fc.oneof({ weight: 5, arbitrary: fc.constant([name]) }, {
      weight: 1, arbitrary: fc.constantFrom(...others).map((other) => [name,
        other]),
    }),
    hostile: fc.boolean(),
    tokens: fc.boolean(),
    steps: fc.array(step, { minLength: 1, maxLength: 4, size: "max" }),
  });
}

/** Valid programs of some kinds of steps on clouds, with nothing that is not known when the program runs. */
export function plansOf(clouds: readonly string[], kinds: readonly string[]): fc.Arbitrary<Plan> {
  return fc.record({
    clouds: fc.constant(clouds),
    hostile: fc.constant(false),
    tokens: fc.constant(false),
    steps: fc.array(fc.record({ kind: fc.constantFrom(...kinds), dice: DICE }), { minLength: 1, maxLength: 3, size: "max" }),
  });
}
