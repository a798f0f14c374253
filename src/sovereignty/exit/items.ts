import { changesOf } from "./changes";
import type { ExitDecision, ExitItem } from "./exit-parts";
import { ExitVerdict } from "./exit-verdict";
import { Capability, gapOf, isOffered, offers } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import type { Gap } from "../../core/errors";
import type { Service } from "../../core/services";
import { isBelow } from "../app-reading";
import type { ManifestCloud, ManifestConstruct, ManifestNeed } from "../manifest";

/** Where the program asks first, and hears another answer on the other cloud. */
export function decisionsOf(sources: readonly ManifestCloud[], target: ICloud): ExitDecision[] {
  return sources.flatMap(({ path: cloudPath, questions = [] }) => questions.map(({ capabilityId, title, isOffered: isOfferedHere }) => {
    const isOfferedThere = isOffered(target, Capability.of(capabilityId, title));
    return { cloudPath, capabilityId, title, isOfferedHere, isOfferedThere };
  })).filter(({ isOfferedHere, isOfferedThere }) => isOfferedHere !== isOfferedThere);
}

/** What becomes of each construct. */
export function itemsOf(
  constructs: readonly ManifestConstruct[],
  sources: readonly ManifestCloud[],
  target: ICloud,
  decisions: readonly ExitDecision[],
): ExitItem[] {
  const decided: string[] = [];
  return constructs.map((construct): ExitItem => {
    const { path, kind, cloud: cloudPath } = construct;
    const gaps = gapsOf(construct, target, constructs);
    const asked = decisions.filter((decision) => decision.cloudPath === cloudPath).map(({ capabilityId }) => capabilityId);
    const answered = gaps.filter(({ capabilityId }) => asked.includes(capabilityId));
    if (answered.length > 0 || decided.some((above) => isBelow(path, above))) {
      decided.push(path);
      return { path, kind, cloudPath, verdict: ExitVerdict.DECIDED, changes: [], gaps: answered };
    }
    const isServed = construct.needs.every(({ service }) => target[service as Service] !== undefined);
    const source = sources.find(({ path: own }) => own === cloudPath);
    const changes = isServed ? changesOf(withoutZoneFromAbove(construct, constructs), source, target) : [];
    const verdict = gaps.length > 0 ? ExitVerdict.REFUSED : verdictOf(construct, changes.map(({ byHand }) => byHand));
    return { path, kind, cloudPath, verdict, changes, gaps };
  });
}

function verdictOf({ imported, vendorChanges = [] }: ManifestConstruct, byHand: readonly boolean[]): ExitVerdict {
  if (imported || vendorChanges.length > 0 || byHand.includes(true)) {
    return ExitVerdict.EDITED;
  }
  return byHand.length > 0 ? ExitVerdict.ADAPTED : ExitVerdict.UNCHANGED;
}

function gapsOf(construct: ManifestConstruct, target: ICloud, all: readonly ManifestConstruct[]): Gap[] {
  return withoutOwnAddress(construct, all).flatMap(({ capabilityId, title, property, service }) => {
    const need = { capability: Capability.of(capabilityId, title), property };
    const driver = target[service as Service];
    return offers(driver, need.capability) ? [] : [gapOf(target, driver, need)];
  });
}

/**
 * What a construct asks for. Where a public address is a thing of its own, a server with `publicIp: true` makes one: that is the way of the cloud of today, and the
 * program asks for no more than the address.
 */
function withoutOwnAddress({ path, kind, needs }: ManifestConstruct, all: readonly ManifestConstruct[]): readonly ManifestNeed[] {
  const hasOwn = (server: ManifestConstruct): boolean => server.kind === "Server" && server.needs.some(({ property }) => property === "publicIp");
  if (kind === "PublicIp" && all.some((server) => `${server.path}/PublicIp` === path && hasOwn(server))) {
    return [];
  }
  return needs.some(({ property }) => property === "publicIp") ? needs.filter(({ property }) => property !== "attachPublicIp") : needs;
}

/** A part of a server stands in the server's zone, and needs no word of its own for it. */
function withoutZoneFromAbove(construct: ManifestConstruct, all: readonly ManifestConstruct[]): ManifestConstruct {
  const { path, traits: { zone, ...traits } } = construct;
  const isFromAbove = all.some((above) => above !== construct && isBelow(path, above.path) && above.traits.zone === zone);
  return isFromAbove ? { ...construct, traits } : construct;
}
