import type { ApiType, Types } from "./api/assembly";
import { isConstruct } from "./api/assembly";
import { areaOf } from "./api/homes";
import { plain, table } from "./markdown";
import { titled } from "./words";

/** All constructs by area, each with its page where it has one, and its API. */
export function constructsPage(all: Types, links: Readonly<Record<string, string>>, written: readonly string[]): string {
  const constructs = Object.values(all).filter((type) => type.namespace === undefined && !type.abstract && isConstruct(type, all) && areaOf(type) !== "clouds");
  const areas = [...new Set(constructs.map(areaOf))].sort();
  const pages = new Map(written.map((page) => [page.replace(/^constructs\/|\.md$|-/g, "").toLowerCase(), page]));
  const row = (type: ApiType): string[] => {
    const page = pages.get(type.name.toLowerCase());
    const name = page === undefined ? type.name : `[${type.name}](/${page})`;
    return [name, plain(type.docs?.summary ?? ""), `[properties and methods](${links[type.name]})`];
  };
  return [
    "# Constructs", "",
    "What a program is written in. Each takes the nearest cloud above it; what that cloud cannot do is refused when the construct is made.", "",
    ...areas.flatMap((area) => {
      const own = constructs.filter((type) => areaOf(type) === area).sort((one, other) => one.name.localeCompare(other.name, "en"));
      return [`## ${titled(area)}`, "", ...table(["construct", "what it is", "API"], own.map(row))];
    }),
  ].join("\n");
}
