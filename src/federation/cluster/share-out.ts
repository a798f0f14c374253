import type { Federation } from "../federation";
import type { Spread } from "../spread";

/** How many each member gets: who stays shares out all; who is leaving keeps what it has. */
export function shareOut(federation: Federation, spread: Spread, count: number): Map<string, number> {
  const share = (withLeaving: boolean): Map<string, number> =>
    spread._share(federation._members(withLeaving).map(({ memberName }) => memberName), count);
  const [all, staying] = [share(true), share(false)];
  return new Map(federation.members.map(({ memberName, isLeaving }) => [memberName, (isLeaving ? all : staying).get(memberName) ?? 0]));
}
