import type { Manifest } from "../../src/sovereignty/manifest";

/** What is drawn as a box; all else belongs to one. */
const BOXES: readonly string[] = [
  "Server", "ServerGroup", "AutoScalingGroup", "ContainerHost", "ContainerApp", "KubernetesCluster", "Network", "VpnGateway", "LoadBalancer", "DnsZone",
  "Bucket", "FileShare", "Database", "Cache", "Secret", "ContainerRegistry",
];
/** What is worth a word in the box that it belongs to. */
const PARTS: Readonly<Record<string, string>> = { PublicIp: "public address", Volume: "volume", PlacementGroup: "spread over hosts", VolumeSnapshot: "snapshot", VpnConnection: "tunnel" };

/** What others are on or lead to: a firewall or an address is not a part of them. */
const NEVER_OWNERS: readonly string[] = ["Network", "DnsZone"];

/** Boxes that are alike, and drawn as one. */
export interface Group {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly members: number;
}

/** Who refers to whom. */
interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Makes few boxes of many constructs: what is below a box belongs to it, and so does what only serves one. */
export class Contraction {
  /** Between groups, each pair once. */
  public readonly lines: readonly Pair[];
  private readonly kinds: ReadonlyMap<string, string>;
  private readonly homes: ReadonlyMap<string, string>;
  private readonly boxOf = new Map<string, string>();

  public constructor(private readonly manifest: Manifest) {
    this.kinds = new Map(manifest.constructs.map(({ path, kind }) => [path, kind]));
    this.homes = new Map(manifest.constructs.map(({ path, cloud }) => [path, cloud]));
    manifest.constructs.forEach(({ path }) => this.settle(path));
    this.settleLoose();
    const pairs = manifest.relations.map(({ from, to }) => ({ from: this.groupOf(from), to: this.groupOf(to) }));
    const known = pairs.filter((pair): pair is Pair => pair.from !== undefined && pair.to !== undefined && pair.from !== pair.to);
    this.lines = [...new Map(known.map((pair) => [[pair.from, pair.to].join("\n"), pair])).values()];
  }

  /** The group of a construct, or of what is below it. */
  public groupOf(path: string): string | undefined {
    const box = prefixesOf(path).reverse().map((prefix) => this.boxOf.get(prefix)).find((found) => found !== undefined);
    return box === undefined ? undefined : this.idOf(box);
  }

  /** The groups of a cloud, in the order of the program. */
  public groupsOf(cloud: string): Group[] {
    const boxes = [...this.kinds.keys()].filter((path) => this.boxOf.get(path) === path && this.homes.get(path) === cloud);
    const ids = [...new Set(boxes.map((box) => this.idOf(box)))];
    return ids.map((id) => {
      const members = boxes.filter((box) => this.idOf(box) === id);
      const own = members[0]!;
      const servers = [...this.kinds].filter(([path, kind]) => kind === "Server" && path !== own && path.startsWith(`${own}/`)).length;
      return { id, kind: this.kinds.get(own)!, name: this.nameOf(own), members: members.length * Math.max(servers, 1) };
    });
  }

  /** What belongs to a group and is worth a word. */
  public partsOf(id: string): string[] {
    const own = this.manifest.constructs.filter(({ path, kind }) => kind in PARTS && this.groupOf(path) === id);
    const words = own.map(({ kind }) => PARTS[kind]!);
    return [...new Set(words)].map((word) => (word === PARTS.Volume && countOf(words, word) > 1 ? `${countOf(words, word)} volumes` : word));
  }

  /** The cloud of a group, by its path. */
  public cloudOf(id: string): string {
    return id.split("|")[0]!;
  }

  /** The network that a group is on, if it is on one. */
  public networkOf(id: string): string | undefined {
    const networks = new Set(this.lines.filter(({ from }) => from === id).map(({ to }) => to).filter((to) => this.kindOfGroup(to) === "Network"));
    return networks.size === 1 ? [...networks][0] : undefined;
  }

  /** The box that a construct is, or is below. */
  private settle(path: string): void {
    const box = prefixesOf(path).find((prefix) => BOXES.includes(this.kinds.get(prefix) ?? ""));
    if (box !== undefined) {
      this.boxOf.set(path, box);
    }
  }

  /** A firewall or volume of its own belongs to the one box that it has to do with. */
  private settleLoose(): void {
    const loose = this.manifest.constructs.filter(({ path }) => !this.boxOf.has(path));
    for (const { path } of loose) {
      const others = this.manifest.relations.flatMap(({ from, to }) => (from === path ? [to] : to === path ? [from] : []));
      const isOwner = (box: string): boolean => this.homes.get(box) === this.homes.get(path) && !NEVER_OWNERS.includes(this.kinds.get(box)!);
      const owner = others.map((other) => this.boxOf.get(other)).find((box) => box !== undefined && isOwner(box));
      if (owner !== undefined) {
        this.boxOf.set(path, owner);
      }
    }
  }

  private idOf(box: string): string {
    return `${this.homes.get(box)}|${this.kinds.get(box)}|${this.nameOf(box)}`;
  }

  /** Its path below its cloud or federation, without what only counts. */
  private nameOf(box: string): string {
    const cloud = this.homes.get(box)!;
    const member = cloud.split("/").pop()!;
    const short = box.startsWith(`${cloud}/`) ? box.slice(cloud.length + 1) : box.split("/").slice(2).filter((part) => part !== member).join("/");
    return short.replace(/[/-]\d+$/, "").replace(/\/LoadBalancer$/, "").replace(/\/Servers$/, "");
  }

  private kindOfGroup(id: string): string {
    return id.split("|")[1]!;
  }
}

function prefixesOf(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function countOf(words: readonly string[], word: string): number {
  return words.filter((one) => one === word).length;
}
