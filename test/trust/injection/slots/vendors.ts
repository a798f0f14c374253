import { TerraformStack } from "cdktf";
import type { IMixin } from "constructs";
import { Construct } from "constructs";
import * as archipel from "archipel";
import type { Slot } from "./slot";
import { conformancePrograms } from "../../../support/programs";
import type { CloudMaker, Program } from "../../../support/programs";
import type { Member } from "../../fuzz/assembly";
import { classesUnder, initializerOf, membersOf, nameOf } from "../../fuzz/assembly";
import { jsonOf } from "../trial";

type Mixin = new (...args: readonly unknown[]) => IMixin;
type Args = readonly unknown[];

/** What mixins take where text is asked for: the first that does. */
const WORDS = ["harmless", "#!/bin/sh", "GOLD", "COLD", "WARM", "legacy", "governance", "daily", "ALWAYS_UPDATE", "dailies", "10.0.0.0/24", "10.0.0.9", "example.org.", "monday", "03:00", "03:00:00", "0300", "0 3 * * *", "Stopped", "stopped", "SHUTOFF", "SUSPENDED", "inactive", "03:00:00Z", "1"];
const isText = ({ type }: Member): boolean => type.primitive === "string" || type.collection?.elementtype.primitive === "string";

/** A value of a type, with a word where text is asked for. */
function valueOf({ type }: Member, word: string): unknown {
  if (type.collection !== undefined) {
    return type.collection.kind === "map" ? { purpose: word } : [word];
  }
  const struct = type.fqn === undefined ? [] : membersOf(nameOf(type.fqn));
  const given = struct.filter((member) => isText(member) || member.optional !== true);
  return struct.length > 0 ? Object.fromEntries(given.map((member) => [member.name, valueOf(member, word)]))
    : type.primitive === "number" ? 3 : type.primitive === "boolean" ? true : word;
}

/** Every place of a vendor's mixins that takes text, with a program of the vendor's cloud that the mixin changes; and those for which none was found. */
export function vendorSlots(cloudName: string, maker: CloudMaker): { readonly slots: Slot[]; readonly missing: string[] } {
  const programs = conformancePrograms(cloudName, maker);
  const slots: Slot[] = [];
  const missing: string[] = [];
  for (const name of classesUnder(`vendors.${cloudName}`)) {
    const type = name.split(".").reduce<unknown>((holder, part) => (holder as Record<string, unknown>)[part], archipel) as Mixin;
    const members = initializerOf(name);
    members.forEach((member, index) => {
      // A literal password is refused: the scan for secrets has it.
      if (!isText(member) || member.name === "password") {
        return;
      }
      const place = `${name}.${member.name}`;
      const found = firstThatFits(type, members, maker, programs);
      if (found === undefined) {
        missing.push(place);
        return;
      }
      const { program, args } = found;
      slots.push({
        name: place, property: name.split(".").pop()!, harmless: wordIn(args[index]),
        build: (bench, text) => applied(program, type, args.map((arg, at) => (at === index ? valueOf(member, text) : arg)), bench.scope),
      });
    });
  }
  return { slots, missing };
}

function applied(program: Program, type: Mixin, args: Args, beside: Construct): void {
  const scope = new Construct(TerraformStack.of(beside), "program");
  program.base(scope);
  scope.with(new type(...args));
}

interface Fitting {
  readonly program: Program;
  readonly args: unknown[];
}

function firstThatFits(type: Mixin, members: readonly Member[], maker: CloudMaker, programs: readonly Program[]): Fitting | undefined {
  const texts = members.filter(isText).length;
  const choices = WORDS.flatMap((one) => (texts < 2 ? [[one, one]] : WORDS.map((other) => [one, other])))
    .map((words) => members.map((member, index) => valueOf(member, words[Math.min(index, 1)]!)))
    .filter((args) => succeeds(() => new type(...args)));
  for (const args of choices.slice(0, 3)) {
    const program = programs.find((one) => succeeds(() => jsonOf(maker, { name: "probe", build: (bench) => applied(one, type, args, bench.scope) }, "")));
    if (program !== undefined) {
      return { program, args };
    }
  }
  return undefined;
}

/** The word in a value. */
function wordIn(value: unknown): string {
  return typeof value === "string" ? value : wordIn(Object.values(value as object)[0]);
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

