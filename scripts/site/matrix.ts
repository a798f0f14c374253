import { plain, table } from "./markdown";
import { serviceOf, servicesOf } from "./services";
import { slugOf } from "./slug";
import { titled } from "./words";
import type { Capability } from "../../src";
import { isOffered, reasonAgainst } from "../../src/core/capability";
import { escaped } from "../../src/sovereignty/report/html";
import { listed } from "../../src/sovereignty/report/words";
import type { Column } from "../tooling/matrix";

/** A column, and the page of its cloud. */
export interface LinkedColumn extends Column {
  readonly page: string;
}

/** The overview and a page for each service: who offers what, and why not. */
export function matrixPages(columns: readonly LinkedColumn[], capabilities: readonly Capability[]): Map<string, string> {
  const services = servicesOf(capabilities);
  const own = (service: string): Capability[] => capabilities.filter((capability) => serviceOf(capability) === service);
  const count = (column: Column, service: string): number => own(service).filter((capability) => isOffered(column.cloud, capability)).length;
  const rows = columns.map((column) => [`[${plain(column.title)}](/${column.page})`, ...services.map((service) => String(count(column, service)))]);
  const overview = [
    "# What each cloud can do", "",
    "A cloud declares what it can do, and the conformance suite proves each entry both ways: what is offered changes the JSON, what is not is refused at construction, for a reason. " +
    "The generic OpenStack is shown as the tests make it; what a cloud of yours has is up to its properties.", "",
    "How many capabilities of each service a cloud offers; each service has a page:", "",
    `<div class="matrix overview">`, "",
    ...table(["cloud", ...services.map((service) => `[${titled(service)}](/matrix/${service}.md)`)], [["of", ...services.map((service) => String(own(service).length))], ...rows]),
    "</div>", "",
  ].join("\n");
  return new Map([["matrix/index.md", overview], ...services.map((service) => [`matrix/${service}.md`, servicePage(service, columns, own(service))] as const)]);
}

function servicePage(service: string, columns: readonly LinkedColumn[], capabilities: readonly Capability[]): string {
  return [
    "---", "aside: false", "---",
    `# ${titled(service)}: what each cloud can do`, "",
    "● offered, – refused at construction; the mark leads to the reason. The table scrolls by itself, and its heads stay in sight.", "",
    `<div class="matrix" v-pre tabindex="0" role="region" aria-label="Who offers what">${grid(columns, capabilities)}</div>`, "",
    ...capabilities.flatMap((capability) => explained(capability, columns)),
  ].join("\n");
}

function grid(columns: readonly LinkedColumn[], capabilities: readonly Capability[]): string {
  const head = columns.map(({ title, page }) => `<th scope="col"><a href="/${page.replace(/\.md$/, ".html")}">${escaped(title)}</a></th>`).join("");
  const rows = capabilities.map((capability) => {
    const anchor = slugOf(capability.title);
    const cells = columns.map(({ title, cloud }) => {
      const name = `${title}: ${capability.title}`;
      return isOffered(cloud, capability)
        ? `<td class="yes"><span role="img" aria-label="${escaped(`${name}, offered`)}">●</span></td>`
        : `<td class="no"><a href="#${anchor}" aria-label="${escaped(`${name}, refused`)}" title="${escaped(reasonAgainst(cloud, capability))}">–</a></td>`;
    });
    return `<tr><th scope="row"><a href="#${anchor}">${escaped(capability.title)}</a></th>${cells.join("")}</tr>`;
  });
  return `<table><thead><tr><th scope="col">capability</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** A capability in words: who offers it, and everybody else's reason. */
function explained(capability: Capability, columns: readonly LinkedColumn[]): string[] {
  const names = columns.filter(({ cloud }) => isOffered(cloud, capability)).map(({ title, page }) => `[${plain(title)}](/${page})`);
  const reasons = new Map<string, string[]>();
  for (const { title, cloud, page } of columns.filter((column) => !isOffered(column.cloud, capability))) {
    const reason = reasonAgainst(cloud, capability);
    reasons.set(reason, [...(reasons.get(reason) ?? []), `[${plain(title)}](/${page})`]);
  }
  const offered = names.length === columns.length ? "all" : names.length === 0 ? "none" : listed(names);
  return [
    `## ${capability.title}`, "",
    `\`${capability.capabilityId}\`, offered by ${offered}.`, "",
    ...[...reasons].map(([reason, clouds]) => `- ${listed(clouds)}: ${plain(reason)}`), "",
  ];
}
