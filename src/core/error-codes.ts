/** The codes of all errors, each for one kind of cause. They are public contract. */
export type ErrorCode =
  | "ARCHIPEL_VALIDATION"
  | "ARCHIPEL_ARGUMENT"
  | "ARCHIPEL_CAPABILITY_MISSING"
  | "ARCHIPEL_CLOUD_NOT_FOUND"
  | "ARCHIPEL_CLOUD_MISMATCH"
  | "ARCHIPEL_CONFLICT"
  | "ARCHIPEL_INCOMPLETE"
  | "ARCHIPEL_MIXIN_UNMATCHED"
  | "ARCHIPEL_MIXIN_UNFIT"
  | "ARCHIPEL_POLICY_BROKEN"
  | "ARCHIPEL_PLACEMENT_IMPOSSIBLE"
  | "ARCHIPEL_RECORD_UNREADABLE"
  | "ARCHIPEL_LIBRARY_MISMATCH"
  | "ARCHIPEL_DRIVER_CONTRACT"
  | "ARCHIPEL_COMMAND_USAGE"
  | "ARCHIPEL_PROGRAM_FAILED"
  | "ARCHIPEL_ASSERTION"
  | "ARCHIPEL_CONFORMANCE"
  | "ARCHIPEL_SANDBOX";

/** What there is to say of a code. */
export interface ErrorExplanation {
  /** What went wrong, in a few words. */
  readonly title: string;
  /** Why it happens. */
  readonly cause: string;
  /** What to do. */
  readonly cure: string;
}

/** All codes, what they mean and what helps: what `docs/errors.md` says of each, and `archipel explain`. */
export const ERROR_CATALOGUE: Readonly<Record<ErrorCode, ErrorExplanation>> = {
  ARCHIPEL_VALIDATION: {
    title: "what a construct was given is wrong",
    cause: "A property of a construct has a value that is not allowed, or properties contradict each other.",
    cure: "Each line names the property, what it got and what is allowed; all faults of the construct are in the one error.",
  },
  ARCHIPEL_ARGUMENT: {
    title: "what a function or a mixin was given is wrong",
    cause: "A value that belongs to no construct yet, such as an option of a vendor's mixin, is not allowed.",
    cure: "The message says what it got and what is allowed.",
  },
  ARCHIPEL_CAPABILITY_MISSING: {
    title: "the cloud does not offer what the program asks for",
    cause: "The construct needs something that its cloud, or the library's driver for it, cannot do.",
    cure: "Each line names the property, the cloud's reason, and the clouds that can: leave the property out, take another cloud, or ask with `isOfferedBy` and do something else there.",
  },
  ARCHIPEL_CLOUD_NOT_FOUND: {
    title: "a construct stands on no cloud",
    cause: "No scope above the construct is a cloud, and it was given none.",
    cure: "Define it under a cloud, pass `cloud`, or give a scope one with `Cloud.assign(scope, cloud)`.",
  },
  ARCHIPEL_CLOUD_MISMATCH: {
    title: "two constructs of different clouds were put together",
    cause: "A construct was given something of another cloud, such as a network, that only its own cloud can reach.",
    cure: "Define both on one cloud. Networks of two clouds are joined by a `VpnConnection` or a `Federation`.",
  },
  ARCHIPEL_CONFLICT: {
    title: "two parts of a stack cannot stand together",
    cause: "Each part is right by itself, and both are about the same thing: where the state is, which credentials hold, who gets connections.",
    cure: "The message names both and what to give one of them; or put them into two stacks.",
  },
  ARCHIPEL_INCOMPLETE: {
    title: "something waits for a part that never came",
    cause: "A construct was defined whose cloud makes it only together with another one, and the program ended without that.",
    cure: "Add what the message names, such as `server.attachVolume(volume)`, or take the construct out.",
  },
  ARCHIPEL_MIXIN_UNMATCHED: {
    title: "a vendor's mixin found nothing to change",
    cause: "A vendor's mixin changes one type of Terraform resource, and there is none below the construct: mostly it stands on another cloud.",
    cure: "Apply the mixin to a construct on the vendor's cloud. In a pattern that moves, ask for the cloud first.",
  },
  ARCHIPEL_MIXIN_UNFIT: {
    title: "a vendor's mixin does not suit the resource it found",
    cause: "The mixin rests on something that the construct was not asked for.",
    cure: "Give the construct what the message names, such as `versioned: true`.",
  },
  ARCHIPEL_POLICY_BROKEN: {
    title: "the program breaks a policy of its own",
    cause: "A resource is known to break a sovereignty policy, or nothing is known that would satisfy it.",
    cure: "Move the resource to one of the clouds that the message names, correct a fact with `FactCorrection` and its source, or waive the rule for a time with `Waiver`.",
  },
  ARCHIPEL_PLACEMENT_IMPOSSIBLE: {
    title: "too few clouds meet what a placement requires",
    cause: "A `Placement` found no cloud, or too few, that meets all it requires; or one on record does not any more.",
    cure: "Each line says what speaks against a cloud: require less, list further clouds, or set `mayMove` where the thing may leave its cloud.",
  },
  ARCHIPEL_RECORD_UNREADABLE: {
    title: "a record beside the program cannot be read",
    cause: "The file in which earlier runs wrote down what they decided is no valid JSON, mostly after a merge.",
    cure: "Restore it from version control. Do not delete it: without it, things may be placed anew.",
  },
  ARCHIPEL_LIBRARY_MISMATCH: {
    title: "cdktf and cdktn are mixed in one program",
    cause: "A stack, or something in it, is of another library of the CDK than the one that archipel finds, and would fail with a TypeError.",
    cure: 'In package.json, let the name lead to CDK Terrain: "cdktf": "npm:cdktn@^0.24.0". What mixes and what does not: docs/cdk-terrain.md.',
  },
  ARCHIPEL_DRIVER_CONTRACT: {
    title: "a cloud's driver does not keep its contract",
    cause: "A driver was called for what it does not list as a capability, or its catalogue lacks what the classes need.",
    cure: "In a program it is a fault of the library, or of the package that brings the cloud: report it. Authors of a cloud find it with the conformance suite.",
  },
  ARCHIPEL_COMMAND_USAGE: {
    title: "the command line was given something wrong",
    cause: "An option names what there is not, or what cannot be read or written.",
    cure: "The message lists what there is; `archipel COMMAND --help` has examples.",
  },
  ARCHIPEL_PROGRAM_FAILED: {
    title: "the program that a command ran has failed",
    cause: "`archipel check`, `report` and `move` run the program as `cdktf synth` does, and it ended with an error, or without anything of Archipel.",
    cure: "What the program said follows in the message; if its error has a code of its own, look that one up. `--verbose` shows all that it printed.",
  },
  ARCHIPEL_ASSERTION: {
    title: "an assertion of a test does not hold",
    cause: "What the stack says to Terraform is not what the test expects.",
    cure: "The message shows the most similar block and where it differs. Names are Terraform's own, in snake_case.",
  },
  ARCHIPEL_CONFORMANCE: {
    title: "a cloud does not keep what its capabilities promise",
    cause: "The conformance suite found a capability that changes nothing, a refusal that is missing, or a change that touches what it should not.",
    cure: "Mend the driver, or take the capability out of its list.",
  },
  ARCHIPEL_SANDBOX: {
    title: "the sandbox cannot be set up",
    cause: "It finds no schema of a provider, its folder is not a world, or another process holds it.",
    cure: "The message names the file. `npx archipel-sandbox --help` lists the options for folders.",
  },
};

/** How cdktf spells a text, a list or a map that Terraform finds out later: its own, and nothing that a reader has written. */
const TOKEN = /[$#&]\{TfToken\[[^\]]*\]\}/g;

/** A message with its code at the end, where it does not stand in a reader's way, and without cdktf's spelling of tokens. */
export function withCode(code: ErrorCode, message: string): string {
  return `${message.replace(TOKEN, "(a token)")} [${code}]`;
}
