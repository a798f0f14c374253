import type { Landing } from "./archipelago";

const INTRO = `# One program, every cloud

Written by \`npx vitest run test/examples/archipelago.test.ts -u\` from what the programs give.

[examples/quickstart](../examples/quickstart/main.ts) and [examples/web-tier](../examples/web-tier/web-tier.ts) name no cloud. This is what becomes of them on
each: the number of Terraform resources, or an error with the reason. Nothing is left out in silence.
`;

/** The page about where the programs land: for each cloud, what each program becomes. */
export function archipelagoPage(programs: readonly string[], landings: ReadonlyMap<string, readonly Landing[]>): string {
  const reasons: string[] = [];
  const cell = (cloud: string, landing: Landing): string =>
    typeof landing === "number" ? `${landing} resources` : `refused [${reasons.push(`${cloud}: ${landing.reasons.join("; ")}`)}]`;
  const rows = [...landings].map(([cloud, results]) => `| ${cloud} | ${results.map((landing) => cell(cloud, landing)).join(" | ")} |`);
  return [INTRO, `| cloud | ${programs.join(" | ")} |`, `|---|${programs.map(() => "---|").join("")}`, ...rows, "", ...reasons.map((reason, index) => `${index + 1}. ${reason}`), ""].join("\n");
}
