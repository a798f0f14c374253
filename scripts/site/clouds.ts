import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plain, table } from "./markdown";
import { serviceOf, servicesOf } from "./services";
import { slugOf } from "./slug";
import { titled } from "./words";
import type { Capability, ICloud, Region } from "../../src";
import { isOffered, reasonAgainst } from "../../src/core/capability";
import { operatorRows, unknownsOf } from "../../src/sovereignty/report/facts";
import { html } from "../../src/sovereignty/report/html";
import { sourceOf } from "../../src/sovereignty/report/sources";
import { table as htmlTable } from "../../src/sovereignty/report/table";
import { countryName, listed } from "../../src/sovereignty/report/words";
import { ROOT } from "../tooling/shell";

/** A cloud, and the folder that it is in. */
export interface FolderedCloud {
  readonly folder: string;
  readonly cloud: ICloud;
}

/** A cloud's README, with what its catalogue and its drivers say. */
export function cloudPage({ folder, cloud }: FolderedCloud, capabilities: readonly Capability[], date: string): string {
  const file = join(ROOT, "src", "clouds", folder, "README.md");
  const readme = existsSync(file) ? readFileSync(file, "utf8") : `# ${cloud.cloudName}\n`;
  const [title, ...rest] = readme.split("\n");
  return [title!, "", ...glance(cloud), ...rest, "", ...facts(cloud, date), ...abilities(cloud, capabilities)].join("\n");
}

/** All clouds in one table. */
export function cloudsPage(clouds: readonly FolderedCloud[], capabilities: readonly Capability[]): string {
  const rows = clouds.map(({ folder, cloud }) => {
    const { operator, regions } = cloud.catalogue;
    const offered = capabilities.filter((capability) => isOffered(cloud, capability)).length;
    const countries = [...new Set(regions.flatMap(({ country }) => country ?? []))].map(countryName);
    return [`[${plain(cloud.cloudName)}](/clouds/${folder}.md)`, plain(operator?.name ?? "not known"), operator?.country === undefined ? "not known" : countryName(operator.country), countries.length > 0 ? listed(countries) : "not known", `${offered} of ${capabilities.length}`];
  });
  return [
    "# Clouds", "",
    "Each is an independent provider, or your own machines. What is said of a company has a source and a date on the cloud's page; [what each cloud can do](/matrix/index.md) compares them.", "",
    ...table(["cloud", "operator", "seat", "regions in", "capabilities"], rows),
  ].join("\n");
}

function glance({ catalogue: { operator, regions } }: ICloud): string[] {
  const where = regions.map(({ name, city, country }) => `\`${name}\` ${plain([city, country === undefined ? undefined : countryName(country)].filter((part) => part !== undefined).join(", "))}`);
  const rows = [
    ["operator", operator === undefined ? "not known" : plain(`${operator.name}, ${countryName(operator.country)}`)],
    ["regions", where.length > 0 ? where.join("; ") : "said by the program"],
    ["more", "[facts with their sources](#facts), [what it can do](#what-it-can-do)"],
  ];
  return table(["at a glance", ""], rows);
}

function facts(cloud: ICloud, date: string): string[] {
  const { operator, regions } = cloud.catalogue;
  const where = ({ name, city, country }: Region): string => [name, [city, countryName(country)].filter((part) => part !== undefined).join(", ")].join(": ");
  const rows = [
    ...(operator === undefined ? [] : operatorRows(operator, date)),
    ...regions.map((region) => ["Region", where(region), sourceOf(region)] as const),
  ];
  const unknown = operator === undefined ? ["the company behind it"] : unknownsOf(operator);
  const shown = htmlTable({ caption: `Facts about ${cloud.cloudName}`, hidesCaption: true, className: "facts", columns: ["What", "What is said", "Who says it"], rows });
  return [
    "## Facts", "",
    "From the catalogue that policies judge by: who says it, when, and whether that was read. First-hand is what the operator or an official source says.", "",
    ...(rows.length > 0 ? [`<div class="facts-frame" v-pre>${html`${shown}`.text.replace(/\n/g, "")}</div>`, ""] : []),
    ...(unknown.length > 0 ? [`**Not known:** ${plain(listed(unknown))}.`, ""] : []),
  ];
}

function abilities(cloud: ICloud, capabilities: readonly Capability[]): string[] {
  return [
    "## What it can do", "",
    "What is offered is proven by the conformance suite; what is not is refused at construction, for the reason given.", "",
    ...servicesOf(capabilities).flatMap((service) => {
      const own = capabilities.filter((capability) => serviceOf(capability) === service);
      const offered = own.filter((capability) => isOffered(cloud, capability));
      const refused = own.filter((capability) => !offered.includes(capability));
      const link = (capability: Capability): string => `[${plain(capability.title)}](/matrix/${service}.md#${slugOf(capability.title)})`;
      return [
        `### ${titled(service)}: ${offered.length} of ${own.length}`, "",
        ...(offered.length > 0 ? [`Offered: ${offered.map(link).join("; ")}.`, ""] : []),
        ...table(["refused", "why"], refused.map((capability) => [link(capability), plain(reasonAgainst(cloud, capability))])),
      ];
    }),
  ];
}
