import type { Synthesized } from "./example";

const INTRO = `# Moving

Written by \`npx vitest run test/examples/moving.test.ts -u\` from what the programs give.

\`examples/three-tier\` and \`examples/office-suite\` are whole systems: a load balancer with a name and TLS, servers, a database and a bucket.
Their patterns (\`examples/patterns\`) name no cloud. One line of \`main.ts\` says where they land:

\`\`\`ts fixture=stack
const cloud = new archipel.Scaleway(stack, "home", { region: "fr-par" });
\`\`\`

\`\`\`ts fixture=stack
const cloud = new archipel.Infomaniak(stack, "home", { region: "dc3-a" });
\`\`\`

What does not move by itself is data. Changing the line in a program that is deployed destroys the old home and makes the new one. With data
to keep: deploy the new home as a second stack, copy the database (\`pg_dump\`, \`pg_restore\`) and the bucket (any S3 client), let the name lead to
the new load balancer, then destroy the old stack.
`;

/** The page about what differs when the examples move. */
export function movingPage(systems: readonly (readonly [string, Readonly<Record<string, Synthesized | string>>])[]): string {
  return [INTRO, ...systems.map(([name, moves]) => section(name, moves))].join("\n");
}

function section(name: string, moves: Readonly<Record<string, Synthesized | string>>): string {
  const carried = Object.entries(moves).filter((entry): entry is [string, Synthesized] => typeof entry[1] !== "string");
  const refused = Object.entries(moves).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return [
    `## examples/${name}\n`,
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
