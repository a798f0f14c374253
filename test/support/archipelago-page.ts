import type { Landing } from "./archipelago";
import type { SystemLanding } from "./systems";

const INTRO = `# One program, every cloud

Written by \`npx vitest run test/examples/archipelago.test.ts -u\` from what the programs give.

[examples/quickstart](../examples/quickstart/main.ts) and [examples/web-tier](../examples/web-tier/web-tier.ts) name no cloud. This is what becomes of them on
each: the number of Terraform resources, or an error with the reason. Nothing is left out in silence.
`;

const SYSTEMS_INTRO = `## Whole systems

[examples/three-tier](../examples/three-tier/main.ts) and [examples/office-suite](../examples/office-suite/main.ts) on each cloud: names, a load balancer with TLS, servers,
PostgreSQL and a bucket. The line that makes the cloud is changed; behind the number of resources is what a program says besides, where the cloud lacks something
(\`hosting\` in [examples/patterns](../examples/patterns/hosting.ts)), and below the table why. What is said is not found out by the program, so that
nothing of what is deployed changes when a cloud learns it. "Names elsewhere": the zone is at another operator, here Scaleway.
All of these are deployed in one stack into the sandbox (\`test/sandbox/systems.test.ts\`).
`;

/** The page about where the programs land: for each cloud, what each program and each system becomes. */
export function archipelagoPage(programs: readonly string[], landings: ReadonlyMap<string, readonly Landing[]>, systems: SystemPage): string {
  const told = ([cloud, results]: readonly [string, readonly Landing[]]): Row => [
    cloud,
    results.map((landing) => (typeof landing === "number" ? { text: `${landing} resources`, notes: [] } : { text: "refused", notes: [landing.reasons.join("; ")] })),
  ];
  const ofSystem = ([cloud, results]: readonly [string, readonly SystemLanding[]]): Row => [
    cloud,
    results.map(({ told: text = "refused", reasons, warnings }) => ({ text, notes: [reasons.join("; "), ...warnings].filter((note) => note !== "") })),
  ];
  return [INTRO, ...table(programs, [...landings].map(told)), SYSTEMS_INTRO, ...table(systems.names, [...systems.landings].map(ofSystem))].join("\n");
}

/** What is told of the whole systems. */
export interface SystemPage {
  readonly names: readonly string[];
  readonly landings: ReadonlyMap<string, readonly SystemLanding[]>;
}

/** A cloud, and what each program becomes there. */
type Row = readonly [string, readonly { readonly text: string; readonly notes: readonly string[] }[]];

/** A table whose notes are told below it. */
function table(programs: readonly string[], rows: readonly Row[]): string[] {
  const notes: string[] = [];
  const noted = (note: string): number => (notes.includes(note) ? notes.indexOf(note) + 1 : notes.push(note));
  const lines = rows.map(([cloud, results]) => {
    const cells = results.map(({ text, notes: own }) => [text, ...own.map((note) => `[${noted(`${cloud}: ${note}`)}]`)].join(" "));
    return `| ${cloud} | ${cells.join(" | ")} |`;
  });
  return [`| cloud | ${programs.join(" | ")} |`, `|---|${programs.map(() => "---|").join("")}`, ...lines, "", ...notes.map((note, index) => `${index + 1}. ${note}`), ""];
}
