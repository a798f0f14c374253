import type { Synthesized } from "./example";

const INTRO = `# Moving to another cloud

The program moves by one line. Data does not move by itself; this page is about both. From a raw cdktf program to Archipel is [another page](moving-from-cdktf.md).

## What would it take?

\`\`\`sh
npx archipel move --to Infomaniak --region dc3-a
\`\`\`

It runs the program, deploys nothing, and lists what moves as it is, what is called otherwise there, what the program has to decide, and which data people carry, with the means
([command-line.md](command-line.md#archipel-move)). What it says of plain resources and mixins of one vendor counts most: they stay behind.

## The line

\`examples/three-tier\` and \`examples/office-suite\` are whole systems: a load balancer with a name and TLS, servers, a database and a bucket.
Their patterns (\`examples/patterns\`) name no cloud. One line of \`main.ts\` says where they land:

\`\`\`ts fixture=stack
const cloud = new archipel.Scaleway(stack, "home", { region: "fr-par" });
\`\`\`

\`\`\`ts fixture=stack
const cloud = new archipel.Infomaniak(stack, "home", { region: "dc3-a" });
\`\`\`

**Changing the line in a program that is deployed destroys the old home and makes the new one.** A plan that would destroy data with it fails
([data-protection.md](data-protection.md)); where nothing is kept, say \`RemovalPolicy.DESTROY\` and deploy before. With data to keep, both homes stand for a while.

## With data: two homes for a while

\`\`\`ts
import { App, TerraformStack } from "cdktf";
import type { ICloud } from "archipel";
import { Bucket, Infomaniak, Scaleway } from "archipel";

const app = new App();
const homes: Record<string, (stack: TerraformStack) => ICloud> = {
  "shop": (stack) => new Scaleway(stack, "home", { region: "fr-par" }),
  "shop-geneva": (stack) => new Infomaniak(stack, "home", { region: "dc3-a" }),
};
for (const [name, makeCloud] of Object.entries(homes)) {
  const stack = new TerraformStack(app, name);
  new Bucket(makeCloud(stack), "files", { versioned: true });
}
app.synth();
\`\`\`

1. Add the second stack and deploy it: \`cdktf deploy shop-geneva\`. The old home runs on. Lower the lifetime of the name's records (\`ttl\`) now.
2. Copy once while the old home serves, to see how long it takes.
3. Stop what writes. Copy what has changed since.
4. Let the name lead to the new home, and look.
5. When nobody comes to the old one any more: say \`RemovalPolicy.DESTROY\` for its data, deploy, \`cdktf destroy shop\`, and take the stack out.

| data | by what | what does not come along |
|---|---|---|
| buckets | \`rclone sync\` from one S3 endpoint to the other; \`BucketReplication\` does it on a schedule ([federation/bucket.md](federation/bucket.md)) | older versions of objects, access keys |
| PostgreSQL | \`pg_dump --format=custom\`, \`pg_restore\`; for a short stop logical replication | roles and passwords, unless the program makes them |
| volumes, file shares | \`rsync\` from a server that mounts the old to one that mounts the new | snapshots |
| Kubernetes | manifests again; volumes as above | addresses of its load balancers |
| secrets | the program writes them again from its variables | old versions |
| DNS zones | records again by the program; the name servers at the registrar | |
| Terraform's state | stays where it is, or \`terraform init -migrate-state\` ([state.md](state.md)) | |

A \`Federation\` does without the stop: its database and object store have copies at several operators at any time ([federation/README.md](federation/README.md)).

## What differs: the examples

Written by \`npx vitest run test/examples/moving.test.ts -u\` from what the programs give.
`;

/** The page about what differs when the examples move. */
export function movingPage(systems: readonly (readonly [string, Readonly<Record<string, Synthesized | string>>])[]): string {
  return [INTRO, ...systems.map(([name, moves]) => section(name, moves))].join("\n");
}

function section(name: string, moves: Readonly<Record<string, Synthesized | string>>): string {
  const carried = Object.entries(moves).filter((entry): entry is [string, Synthesized] => typeof entry[1] !== "string");
  const refused = Object.entries(moves).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return [
    `### examples/${name}\n`,
    `| | ${carried.map(([cloud]) => cloud).join(" | ")} |`,
    `|---|${carried.map(() => "---|").join("")}`,
    `| endpoints | ${carried.map(([, { json }]) => endpoints(json)).join(" | ")} |`,
    `| resources | ${carried.map(([, { json }]) => resources(json)).join(" | ")} |`,
    `| warnings | ${carried.map(([, { warnings }]) => warnings.join("<br>") || "none").join(" | ")} |`,
    "",
    ...refused.map(([cloud, error]) => `${cloud} refuses it:\n\n\`\`\`text\n${messageOf(error)}\n\`\`\`\n`),
  ].join("\n");
}

interface Stack {
  readonly resource: Readonly<Record<string, object>>;
  readonly output: { readonly endpoints: { readonly value: Readonly<Record<string, Readonly<Record<string, string>>>> } };
}

function endpoints(json: string): string {
  const { value } = (JSON.parse(json) as Stack).output.endpoints;
  return Object.entries(value).map(([path, kinds]) => `\`${path}\` (${Object.keys(kinds).join(", ")})`).join("<br>");
}

function resources(json: string): string {
  const types = Object.entries((JSON.parse(json) as Stack).resource).map(([type, named]) => `${Object.keys(named).length} \`${type}\``);
  return types.sort((one, other) => one.replace(/^\d+ /, "").localeCompare(other.replace(/^\d+ /, ""))).join("<br>");
}

/** The message of the error that ended the program: what comes before the stack trace. */
function messageOf(error: string): string {
  return /(CapabilityError: [^]*?)\n\s+at /.exec(error)![1];
}
