import type { Expectation } from "./expectation";
import type { Opening, Reading } from "./reading";
import type { Piece } from "./regions";
import { peersOf, textOf, uncovered } from "./regions";

/** Where the JSON and the program disagree. `wider`: it opens, shows or joins more than was asked; `narrower`: something asked is not there. */
export interface Disagreement {
  readonly kind: "wider" | "narrower";
  readonly what: string;
}

const PROTOCOLS = ["tcp", "udp", "icmp", "other"] as const;
type Protocol = (typeof PROTOCOLS)[number];
const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** Compares what the JSON says with what the program says, both ways, as sets and not as texts. */
export function compare(expected: Expectation, reading: Reading): Disagreement[] {
  return [
    ...openingFaults(expected, reading),
    ...setFaults("public server", expected.publicServers, reading.publicServers),
    ...setFaults("public bucket", expected.publicBuckets, reading.publicBuckets),
    ...networkFaults(expected, reading),
    ...databaseFaults(expected, reading),
    ...balancerFaults(expected, reading),
    ...missing("narrower", "protected data", expected.protected, reading.protectedData),
    ...expected.unprotected.filter((address) => reading.protectedData.includes(address)).map((address) => fault("narrower", `${address} cannot be destroyed, though the program says so`)),
    ...expected.waysOut.filter((block) => reading.waysOut?.some((one) => touch(one, block)) === false).map((block) => fault("narrower", `way out ${block}`)),
    ...expected.noWaysOut.filter((block) => reading.waysOut?.some((one) => touch(one, block))).map((block) => fault("wider", `a way out of ${block}`)),
  ];
}

function fault(kind: Disagreement["kind"], what: string): Disagreement {
  return { kind, what };
}

function missing(kind: Disagreement["kind"], what: string, wanted: readonly string[], there: readonly string[]): Disagreement[] {
  return wanted.filter((one) => !there.includes(one)).map((one) => fault(kind, `${what} ${one}`));
}

function setFaults(what: string, expected: readonly string[], read: readonly string[]): Disagreement[] {
  return [...missing("wider", what, read, expected), ...missing("narrower", what, expected, read)];
}

function openingFaults(expected: Expectation, reading: Reading): Disagreement[] {
  const blocks = new Map(expected.servers.map(({ address, blocks: own }) => [address, own]));
  const open = reading.openings.filter((one) => meet(one, blocks));
  const must = reading.readsPeerings === true ? [...expected.must, ...expected.peered] : expected.must;
  const allowed = byPlace([...expected.must, ...expected.may, ...expected.peered], blocks);
  const lacking = byPlace(must.filter((one) => meet(one, blocks)), undefined, reading.onlyTcpUdpIcmp);
  const excused = byPlace([...open, ...expected.excused], blocks);
  return [...differences("wider", byPlace(open, undefined), allowed), ...differences("narrower", lacking, excused)];
}

/** Whether the members of a group are on a network of the server's: else there is no way from one to the other but over public addresses, which groups do not mean. */
function meet({ server, peer }: Opening, blocks: ReadonlyMap<string, readonly string[]>): boolean {
  const other = peer.startsWith("server:") ? blocks.get(peer.slice("server:".length)) : undefined;
  return peer !== `server:${server}` && (other === undefined || (blocks.get(server) ?? []).some((one) => near(one, other)));
}

/** Two subnets of one network: the generator's networks differ in their first 16 bits, or 24 within 192.168. */
function near(one: string, others: readonly string[]): boolean {
  const networkOf = (block: string): string => block.split(".").slice(0, block.startsWith("192.") ? 3 : 2).join(".");
  return others.some((other) => networkOf(other) === networkOf(one));
}

/** Openings by server, direction and protocol. Where it is given whose addresses are where, a block also covers the servers on it. */
function byPlace(openings: readonly Opening[], blocks?: ReadonlyMap<string, readonly string[]>, withoutOthers = false): Map<string, Piece[]> {
  const places = new Map<string, Piece[]>();
  const servers = [...(blocks ?? [])].filter(([, own]) => own.length > 0);
  for (const { server, direction, protocol, from, to, peer } of openings) {
    const peers = peersOf(peer);
    const pieces: Piece[] = [{ from, to, peers }];
    for (const [name, own] of servers) {
      if (own.every((block) => uncovered({ from, to, peers: peersOf(block) }, pieces.slice(0, 1)) === undefined)) {
        pieces.push({ from, to, peers: { name: `server:${name}` } });
      }
    }
    const all: readonly Protocol[] = withoutOthers ? PROTOCOLS.slice(0, 3) : PROTOCOLS;
    for (const one of protocol === "any" ? all : [protocol]) {
      const place = `${server} ${direction} ${one}`;
      const hasPorts = one === "tcp" || one === "udp";
      const known = places.get(place) ?? [];
      known.push(...pieces.map((piece) => (hasPorts ? { ...piece, from: Math.max(1, piece.from) } : { ...piece, from: 0, to: 65535 })));
      places.set(place, known);
    }
  }
  return places;
}

function differences(kind: Disagreement["kind"], some: ReadonlyMap<string, readonly Piece[]>, others: ReadonlyMap<string, readonly Piece[]>): Disagreement[] {
  return [...some].flatMap(([place, pieces]) =>
    pieces.flatMap((piece) => {
      const rest = uncovered(piece, others.get(place) ?? []);
      return rest === undefined ? [] : [fault(kind, `${place} ${rest.from}-${rest.to} ${textOf(rest.peers)}`)];
    }));
}

function blockFaults(what: string, must: readonly string[], may: readonly string[], read: readonly string[]): Disagreement[] {
  const pieces = (blocks: readonly string[]): Piece[] => blocks.map((block) => ({ from: 0, to: 0, peers: peersOf(block) }));
  const at = (blocks: readonly string[]): Map<string, Piece[]> => new Map([[what, pieces(blocks)]]);
  return [...differences("wider", at(read), at(may)), ...differences("narrower", at(must), at(read))];
}

/** Whether a block is a part of another, or the other of it: a cloud may cut a subnet. */
function touch(one: string, other: string): boolean {
  const pieceOf = (block: string): Piece => ({ from: 0, to: 0, peers: peersOf(block) });
  const covers = (outer: string, inner: string): boolean => uncovered(pieceOf(inner), [pieceOf(outer)]) === undefined;
  return covers(one, other) || covers(other, one);
}

/** A server is in each subnet that was asked for, or on a part of it, and in nothing besides its network. */
function networkFaults(expected: Expectation, reading: Reading): Disagreement[] {
  return expected.servers.flatMap(({ address, blocks, may }) => {
    const read = reading.networks[address] ?? [];
    const apart = blocks.filter((block) => !read.some((one) => touch(one, block)));
    return [...blockFaults(`${address} is in`, [], may, read), ...apart.map((block) => fault("narrower", `${address} is in ${block}`))];
  });
}

const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];

/** Private addresses say nothing of who reaches a database over the internet. */
function databaseFaults(expected: Expectation, { publicDatabases }: Reading): Disagreement[] {
  const addresses = [...new Set([...expected.databases, ...publicDatabases].map(({ address }) => address))];
  return addresses.flatMap((address) => {
    const asked = expected.databases.filter((one) => one.address === address).flatMap(({ from }) => from);
    const read = publicDatabases.filter((one) => one.address === address).flatMap(({ from }) => from);
    return blockFaults(`${address} lets in`, asked, [...asked, ...PRIVATE], read);
  });
}

function balancerFaults(expected: Expectation, reading: Reading): Disagreement[] {
  const all = setFaults("load balancer", expected.balancers.map(({ address }) => address), reading.balancers.map(({ address }) => address));
  return expected.balancers.flatMap(({ address, public: open, ports }) => {
    const read = reading.balancers.find((one) => one.address === address);
    if (read === undefined) {
      return [];
    }
    const nameOf = (port: number, udp: boolean): string => `${address} ${udp ? "udp" : "tcp"} ${port}`;
    const shown = read.public === open ? [] : [fault(read.public ? "wider" : "narrower", `${address} is public`)];
    const names = setFaults("listener", ports.map(({ port, udp }) => nameOf(port, udp)), read.ports.map(({ port, protocol }) => nameOf(port, protocol === "udp")));
    const lists = ports.flatMap(({ port, udp, from }) => {
      const there = read.ports.filter((one) => one.port === port && (one.protocol === "udp") === udp).flatMap((one) => one.from);
      const must = from.length > 0 ? from : open ? ["0.0.0.0/0"] : [];
      return blockFaults(`${nameOf(port, udp)} lets in`, must, from.length > 0 ? from : EVERYWHERE, there);
    });
    return [...shown, ...names, ...lists];
  }).concat(all);
}
