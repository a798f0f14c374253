import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Sandbox } from "archipel-sandbox";
import { environmentOf, ExampleCopy, exampleNames } from "../../support/example";
import { STORIES } from "../../support/example-stories";
import { secretsIn, sightingsIn } from "../../trust/secrets/plan-json";
import { Marks } from "../../trust/secrets/scan";
import { isWhole } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

/** Examples that ask for secrets, or whose clouds give some. */
const EXAMPLES = isWhole ? exampleNames() : ["three-tier"];
/** What an example asks for that is none. */
const PUBLIC = ["certificate"];
const CREDENTIALS = ["SCW_ACCESS_KEY", "SCW_SECRET_KEY", "HCLOUD_TOKEN", "OS_PASSWORD", "OS_APPLICATION_CREDENTIAL_SECRET", "EXOSCALE_API_SECRET"];

/** What the engine said in an example's life, by the step, and the same as JSON. */
interface Told {
  readonly said: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, object>>;
}

async function live(name: string, marks: Marks): Promise<Told> {
  const world = mkdtempSync(join(tmpdir(), "archipel-example-"));
  const sandbox = await Sandbox.start({ world });
  const { stack, variables = {}, edits } = STORIES[name]!;
  const marked = Object.fromEntries(Object.entries(variables).map(([variable, value]) =>
    [variable, PUBLIC.includes(variable) ? value : marks.make()]));
  const credentials = Object.fromEntries(CREDENTIALS.map((variable) => [variable, marks.make()]));
  const copy = new ExampleCopy(name, stack, { ...sandbox.env, ...credentials, ...environmentOf(marked) });
  const said: Record<string, string> = {};
  const documents: Record<string, object> = {};
  const say = async (step: string, ...args: readonly string[]): Promise<string> => {
    const { output, answer } = await copy.engine().run(...args);
    said[step] = output;
    return answer;
  };
  const tell = async (step: string, ...args: readonly string[]): Promise<void> => {
    documents[step] = JSON.parse((await copy.engine().run("show", "-json", ...args)).answer) as object;
  };
  const plan = async (step: string): Promise<void> => {
    await say(step, "plan", "-input=false", "-no-color", "-out=saved.plan");
    await say(`${step}, shown`, "show", "-no-color", "saved.plan");
    await tell(step, "saved.plan");
  };
  try {
    await copy.synthesize();
    await copy.engine().init();
    await plan("the plan");
    // It breaks off once, so that what the engine says of an error is scanned, too.
    sandbox.world.addFault({ on: "create", type: "*_server*", kind: "fail" });
    sandbox.world.addFault({ on: "create", type: "*_instance*", kind: "fail" });
    await say("a deployment that fails", "apply", "-input=false", "-auto-approve", "-no-color");
    await say("the deployment", "apply", "-input=false", "-auto-approve", "-no-color");
    await say("the state, shown", "show", "-no-color");
    await tell("the state");
    edits.forEach((edit) => copy.edit(edit));
    await copy.synthesize();
    await plan("the plan of an edit");
    await say("its deployment", "apply", "-input=false", "-no-color", "saved.plan");
    await say("the outputs", "output", "-no-color");
    await tell("the state after it");
    return { said, documents };
  } finally {
    sandbox.stop();
    copy.remove();
    rmSync(world, { recursive: true, force: true });
  }
}

/** The real engine deploys the examples, with a marked secret in each variable that is one. Terraform's own secrets, such as keys that a cloud gave, are looked for as well. */
describe("a secret of an example in the real engine", () => {
  test.each(EXAMPLES)("is in nothing that the engine prints, and is marked wherever a plan or a state in JSON has it: %s", async (name) => {
    const marks = new Marks();
    const { said, documents } = await live(name, marks);
    expect(said["a deployment that fails"]).toContain("Error: ");
    expect(said["the deployment"], said["the deployment"]).toContain("Apply complete!");
    const given = Object.values(documents).flatMap((document) => sightingsIn(document, (text) => marks.in(text).length > 0));
    const made = secretsIn(documents["the state after it"]!);
    made.forEach((secret) => marks.add(secret));
    const found = [
      ...Object.entries(said).flatMap(([step, text]) => marks.in(text).map((mark) => `${step} prints ${mark}`)),
      ...Object.entries(documents).flatMap(([step, document]) =>
        sightingsIn(document, (text) => marks.in(text).length > 0).filter(({ isMarked }) => !isMarked).map(({ path }) => `${step} does not mark ${path}`)),
    ];
    const counts = { marked: given.length, made: made.length };
    record({ part: "secrets", on: `examples/${name} in the real engine`, figures: { programs: 1, secrets_found: found.length }, counts });
    expect(found).toEqual([]);
    const asksForSecrets = Object.keys(STORIES[name]!.variables ?? {}).length > 0;
    expect(given.length > 0).toBe(asksForSecrets);
  }, 900_000);
});
