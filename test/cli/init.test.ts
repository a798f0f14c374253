import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { literal } from "../../src/cli/init/literal";
import { OFFLINE, Projects } from "../support/init-project";

vi.setConfig({ testTimeout: 60_000 });

const SHOP = ["--clouds", "scaleway,hetzner", "--pattern", "shop", ...OFFLINE];

let projects: Projects;
beforeEach(() => {
  projects = new Projects();
});
afterEach(() => projects.remove());

/** Answers one question after another, and then nothing more. */
function answering(...answers: string[]) {
  const questions: string[] = [];
  return { questions, ask: async (question: string) => (questions.push(question), answers.shift()) };
}

describe("archipel init", () => {
  it("writes an app, its test and its settings, and says in three lines what to do next", async () => {
    const { code, out, err } = await projects.init(["shop", ...SHOP]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n").slice(1, 4).map((line) => line.trim().split("  ")[0])).toEqual(["cd shop && npm install", "npm run sandbox", "npm run deploy"]);
    expect(projects.read("shop", "stack.ts")).toContain('new Scaleway(this, "scaleway", { region: "fr-par" })');
    expect(projects.read("shop", "shop.ts")).toContain('from "archipel";');
  });

  it("gives the same as JSON", async () => {
    const { out } = await projects.init(["shop", ...SHOP, "--json"]);
    expect(JSON.parse(out)).toMatchObject({ formatVersion: 1, name: "shop", pattern: "shop", clouds: ["Scaleway", "Hetzner"], folder: projects.path("shop") });
  });

  it("tells which variables hold the credentials, as the catalogues say", async () => {
    await projects.init(["shop", ...SHOP]);
    expect(projects.read("shop", "README.md")).toContain("| Hetzner | `HCLOUD_TOKEN`; for buckets `MINIO_USER`, `MINIO_PASSWORD`");
  });

  it("puts the state of the sandbox beside its world, away from that of the real clouds", async () => {
    await projects.init(["shop", ...SHOP]);
    expect(projects.read("shop", "main.ts")).toContain('new LocalBackend(stack, { path: join(world, "shop.tfstate") })');
    expect(projects.read("shop", "package.json")).toContain('"archipel-sandbox -- cdktf deploy --auto-approve --output cdktf.sandbox.out"');
  });

  it("leaves the sandbox out where nobody wants it", async () => {
    const { out } = await projects.init(["shop", "--clouds", "hetzner", "--no-sandbox", "--no-install", "--no-git", "--archipel", "1.0.0"]);
    expect(out).not.toContain("sandbox");
    expect(projects.read("shop", "package.json") + projects.read("shop", "main.ts")).not.toMatch(/sandbox/i);
  });

  it("stands on CDK Terrain by an alias", async () => {
    await projects.init(["shop", ...SHOP, "--cdk", "cdktn"]);
    expect(JSON.parse(projects.read("shop", "package.json"))).toMatchObject({ dependencies: { cdktf: "npm:cdktn@^0.24.0" } });
  });

  it("names a file of archipel as the project's folder sees it, and the sandbox's beside it", async () => {
    ["archipel-1.0.0.tgz", "archipel-sandbox-1.0.0.tgz"].forEach((file) => writeFileSync(projects.path(file), ""));
    await projects.init(["shop", "--clouds", "hetzner", "--archipel", "file:archipel-1.0.0.tgz", "--no-install", "--no-git"]);
    expect(JSON.parse(projects.read("shop", "package.json"))).toMatchObject({
      dependencies: { archipel: "file:../archipel-1.0.0.tgz" },
      devDependencies: { "archipel-sandbox": "file:../archipel-sandbox-1.0.0.tgz" },
    });
  });

  it("gives clouds that would read one environment an entry of clouds.yaml each", async () => {
    await projects.init(["shop", "--clouds", "infomaniak,ovhcloud", ...OFFLINE]);
    expect(projects.read("shop", "stack.ts")).toMatch(/cloudsYaml: "infomaniak"[\s\S]*cloudsYaml: "ovhcloud"/);
    expect(projects.read("shop", "README.md")).toContain("| OVHcloud | the entry `ovhcloud` of [clouds.yaml]");
  });

  it("takes secrets from sensitive variables, never from the command line", async () => {
    expect((await projects.init(["shop", "--clouds", "hetzner", "--property", "hetzner.token=abc", ...OFFLINE])).err).toMatch(/is a secret, which no program holds/);
    expect((await projects.init(["shop", "--clouds", "hetzner", "--property", "hetzner.token", ...OFFLINE])).code).toBe(0);
    expect(projects.read("shop", "stack.ts")).toContain('token: new TerraformVariable(this, "hetzner_token", { sensitive: true }).stringValue');
    expect(projects.read("shop", "README.md")).toContain("`TF_VAR_hetzner_token`");
  });
});

describe("archipel init writes nothing", () => {
  it.each([
    ["no cloud is named", [], /--clouds: which\? .*Scaleway/],
    ["a cloud does not exist", ["--clouds", "atlantis"], /there is no cloud "atlantis"; there are: .*Scaleway/],
    ["a cloud is named twice", ["--clouds", "hetzner,Hetzner"], /names Hetzner twice/],
    ["a cloud must be told more", ["--clouds", "stackit"], /STACKIT cannot be defined without:\n {2}--property stackit\.projectId=/],
    ["a region does not exist", ["--clouds", "hetzner", "--region", "mars"], /region: got "mars"; allowed: fsn1/],
    ["a region is of no cloud", ["--clouds", "hetzner", "--region", "scaleway=fr-par"], /--region: got "scaleway", which is none of --clouds: hetzner/],
    ["a region is of one of several", ["--clouds", "hetzner,scaleway", "--region", "fsn1"], /say of which: --region hetzner=fsn1/],
    ["a cloud has no such property", ["--clouds", "hetzner", "--property", "hetzner.projectId=1"], /hetzner has no property "projectId"; it has: region/],
    ["a federation has one member", ["--clouds", "hetzner", "--pattern", "federation"], /for 2 clouds or more; got 1/],
    ["a name has a quote", ["--clouds", "hetzner", "--name", 'a"b'], /--name: got "a\\"b"; allowed: small letters/],
    ["a name has an expression of Terraform", ["--clouds", "hetzner", "--name", "${path.cwd}"], /--name: got/],
    ["a value has an expression of Terraform", ["--clouds", "stackit", "--property", "stackit.projectId=${file(1)}"], /text on one line, without \$\{/],
    ["a value has two lines", ["--clouds", "stackit", "--property", "stackit.projectId=a\nb"], /text on one line/],
    ["two clouds would read one environment", ["--clouds", "opentelekomcloud,flexibleengine"], /same environment variables OS_/],
  ])("where %s", async (_why, args, message) => {
    const { code, out, err } = await projects.init(["shop", ...args, ...OFFLINE]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(projects.has("shop")).toBe(false);
  });

  it("where a cloud cannot carry the pattern: it says why, who can, what would help, and which patterns fit", async () => {
    const { code, err } = await projects.init(["shop", "--clouds", "hetzner,upcloud", ...OFFLINE]);
    expect(code).toBe(2);
    expect(err).toMatch(/^archipel: UpCloud cannot carry the pattern server:\nServer asks for what UpCloud does not offer\n {2}- publicIp: .*; offered by: .*Hetzner/);
    expect(err).toMatch(/Say it by --property upcloud\.openHighPorts=true\npatterns that fit as it is: web-tier\nnothing was written \[ARCHIPEL_CAPABILITY_MISSING\]\n$/);
    expect(projects.has("shop")).toBe(false);
  });

  it("over files that are there, which it names, unless it is told to", async () => {
    mkdirSync(projects.path("shop"));
    writeFileSync(projects.path("shop", "main.ts"), "mine");
    const { code, err } = await projects.init(["shop", ...SHOP]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/has main\.ts already; nothing was written\. .*--force/) as unknown });
    expect(projects.read("shop", "main.ts")).toBe("mine");
    expect(projects.has("shop", "stack.ts")).toBe(false);
    expect((await projects.init(["shop", ...SHOP, "--force"])).code).toBe(0);
    expect(projects.read("shop", "main.ts")).not.toBe("mine");
  });

  it("from a checkout, which no project can install", async () => {
    const { code, err } = await projects.init(["shop", "--clouds", "hetzner", "--no-install", "--no-git"]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("this archipel is a checkout") as unknown });
  });
});

describe("archipel init at a terminal", () => {
  it("asks for what is not said, with what is usual, and again where an answer cannot be read", async () => {
    const { questions, ask } = answering("", "atlantis", "stackit, 20", "2", "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f", "", "nl-ams");
    const { code, err } = await projects.init(["my-shop", ...OFFLINE], { ask });
    expect(err).toContain('there is no cloud "atlantis"');
    expect(questions[0]).toBe("Name of the project? [my-shop] ");
    expect(questions.some((question) => question.startsWith("STACKIT, projectId: The project that everything is made in."))).toBe(true);
    expect(code).toBe(0);
    expect(projects.read("my-shop", "stack.ts")).toMatch(/new Stackit\(this, "stackit", \{ projectId: "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f", region: "eu01" \}\)/);
    expect(projects.read("my-shop", "stack.ts")).toContain('new Scaleway(this, "scaleway", { region: "nl-ams" })');
  });

  it("asks nothing where all is usual with --yes", async () => {
    const { questions, ask } = answering();
    expect((await projects.init(["shop", ...SHOP, "--yes"], { ask })).code).toBe(0);
    expect(questions).toEqual([]);
  });

  it("writes nothing where the answers end", async () => {
    const { code, err } = await projects.init(["shop", ...OFFLINE], { ask: answering("").ask });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("no answer; nothing was written") as unknown });
    expect(projects.has("shop")).toBe(false);
  });
});

describe("a value in a program that was written", () => {
  it("means itself, with quotes and backslashes", () => {
    const value = { "a-b": ["x\"y\\z", 1, true] };
    expect(eval(`(${literal(value, "value")})`)).toEqual(value); // eslint-disable-line no-eval
  });
});
