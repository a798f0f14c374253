import { Command, InvalidArgumentError, Option } from "commander";
import { run } from "./run";
import { faultTable, resourceTable } from "./tables";
import { FAULT_KINDS, FAULT_MOMENTS, type FaultOrder } from "../world/faults";
import { DEFAULT_WORLD, World } from "../world/world";

const RUN = "run";

interface WorldOption {
  readonly world: string;
  readonly schemas?: string;
  readonly context: Readonly<Record<string, string>>;
}

/** Runs a command line. What follows `--` is a command to run, whatever its name. */
export async function main(argv: readonly string[]): Promise<void> {
  const end = argv.indexOf("--");
  const isPlain = end >= 0 && !argv.slice(2, end).includes(RUN);
  await program().parseAsync(isPlain ? [...argv.slice(0, end), RUN, ...argv.slice(end)] : argv);
}

function program(): Command {
  const root = new Command("archipel-sandbox")
    .description("Deploy Terraform configurations without an account. The real Terraform or OpenTofu runs; the providers know their schemas and some rules, and keep a small world.")
    .usage("[--world DIR] -- COMMAND [ARGS…]   or   [--world DIR] ls | reset | give | fault …")
    .option("--world <dir>", "where the world is kept", process.env.ARCHIPEL_SANDBOX_WORLD ?? DEFAULT_WORLD)
    .option("--schemas <dir>", "the folder of provider schemas")
    .option("--context <key=value>", "context of the cdktf program that the command runs, as cdktf.json has it; may be given several times", contextEntry, {})
    .enablePositionalOptions();
  const open = () => World.open(root.opts<WorldOption>().world);
  const say = (text: string) => void process.stdout.write(`${text}\n`);

  root
    .command(RUN)
    .description("run a command with the sandbox's providers; the same as -- COMMAND")
    .argument("<command...>")
    .passThroughOptions()
    .action(async (command: readonly string[]) => {
      const { world, schemas, context } = root.opts<WorldOption>();
      process.exitCode = await run(command, { world: World.open(world).directory, schemas, context });
    });
  root
    .command("ls")
    .description("list what exists")
    .option("--json", "as JSON, with all attributes")
    .option("--all", "also what was found by data sources, and what came with something else")
    .action((options: { readonly json?: boolean; readonly all?: boolean }) => {
      const resources = open().resources({ all: options.all === true });
      say(options.json ? JSON.stringify(resources, null, 2) : resourceTable(resources));
    });
  root.command("reset").description("remove everything from the world, ordered faults included").action(() => open().reset());
  root
    .command("give")
    .description("say that something exists which no resource made, so that it may be referred to")
    .requiredOption("--provider <namespace/name>", "whose it is")
    .requiredOption("--type <type>", "its resource type")
    .option("--id <id>", "its id (default: a fresh uuid)")
    .option("--attributes <json>", "further attributes, as JSON")
    .action(({ attributes, ...given }: { provider: string; type: string; id?: string; attributes?: string }) => {
      say(open().give({ ...given, ...(attributes === undefined ? {} : { attributes: JSON.parse(attributes) as Record<string, string> }) }));
    });
  root.addCommand(faultCommand(open, say));
  return root;
}

function faultCommand(open: () => World, say: (text: string) => void): Command {
  const fault = new Command("fault").description("order faults; a deployment that is running obeys at once");
  fault
    .command("add")
    .addOption(new Option("--on <moment>", "the call that is struck").choices(FAULT_MOMENTS).makeOptionMandatory())
    .option("--type <type>", "the resource type; * stands for any characters", "*")
    .option("--nth <n>", "which matching call, from now on, counted from 1", number, 1)
    .addOption(new Option("--kind <kind>", "what happens").choices(FAULT_KINDS).default("fail"))
    .option("--seconds <n>", "how long a slow call takes", number, 5)
    .option("--message <text>", "the words of the error")
    .action((order: FaultOrder) => say(faultTable([open().addFault(order)])));
  fault.command("ls").description("list the ordered faults").option("--json", "as JSON").action((options: { readonly json?: boolean }) => {
    const faults = open().faults();
    say(options.json ? JSON.stringify(faults, null, 2) : faultTable(faults));
  });
  fault.command("clear").description("call off all faults").action(() => open().clearFaults());
  return fault;
}

function contextEntry(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const end = text.indexOf("=");
  if (end < 1) {
    throw new InvalidArgumentError("not key=value");
  }
  return { ...before, [text.slice(0, end)]: text.slice(end + 1) };
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw new InvalidArgumentError("not a number");
  }
  return value;
}
