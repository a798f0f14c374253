import type { Manifest } from "../manifest";

/** Somebody who talks or is talked to: a construct with all that is below it. */
export interface Talker {
  readonly path: string;
  /** The class and the path below its cloud: `Server front/web`. */
  readonly label: string;
  /** The path of its cloud; empty for what stands on none. */
  readonly cloud: string;
}

/** One talks to another. */
export interface Talk {
  readonly from: Talker;
  readonly to: Talker;
  readonly kinds: readonly string[];
  /** Whether they stand on different clouds. */
  readonly isCrossing: boolean;
}

/** Who talks to whom. What is below a construct belongs to it: the firewall of a server is not somebody of its own. */
export function talkOf({ constructs, resources, clouds, relations }: Manifest): Talk[] {
  const kinds = new Map(constructs.map(({ path, kind }) => [path, kind]));
  const homes = new Map([...resources, ...constructs].map(({ path, cloud }) => [path, cloud ?? ""]));
  const talkers = new Map<string, Talker>();
  const talkerOf = (path: string): Talker => {
    const owner = topmost(path, kinds);
    const cloud = homes.get(owner) ?? "";
    const short = cloud !== "" && owner.startsWith(`${cloud}/`) ? owner.slice(cloud.length + 1) : owner;
    const talker = talkers.get(owner) ?? { path: owner, cloud, label: [kinds.get(owner), short].filter((part) => part !== undefined).join(" ") };
    talkers.set(owner, talker);
    return talker;
  };
  const found = new Map<string, Talk>();
  for (const relation of relations) {
    const [from, to] = [talkerOf(relation.from), talkerOf(relation.to)];
    const key = `${from.path}\n${to.path}`;
    const kindsSoFar = found.get(key)?.kinds ?? [];
    if (from !== to) {
      found.set(key, { from, to, isCrossing: from.cloud !== to.cloud, kinds: [...new Set([...kindsSoFar, relation.kind])] });
    }
  }
  const order = clouds.map(({ path }) => path);
  const position = (cloud: string): number => (order.includes(cloud) ? order.indexOf(cloud) : order.length);
  const rank = ({ from, isCrossing }: Talk): number => (isCrossing ? 0 : order.length + 1) + position(from.cloud);
  return [...found.values()].sort((one, other) =>
    rank(one) - rank(other) || compare(one.from.path, other.from.path) || compare(one.to.path, other.to.path));
}

function topmost(path: string, kinds: ReadonlyMap<string, string>): string {
  const parts = path.split("/");
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  return prefixes.find((prefix) => kinds.has(prefix)) ?? path;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
