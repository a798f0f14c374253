import { Fn, Token } from "cdktf";

/** A volume of a storage pool. */
export interface PooledVolume {
  readonly pool: string;
  readonly name: string;
}

/** Volumes are known by their pool and name: `fast/data`. */
export function volumeIdOf({ pool, name }: PooledVolume): string {
  return `${pool}/${name}`;
}

/** The volume of an identifier; without a pool in it, it lies in the given one. */
export function volumeOf(volumeId: string, pool: string): PooledVolume {
  const slash = volumeId.indexOf("/");
  if (slash >= 0) {
    return { pool: volumeId.slice(0, slash), name: volumeId.slice(slash + 1) };
  }
  if (!Token.isUnresolved(volumeId)) {
    return { pool, name: volumeId };
  }
  const part = (index: number): string => Token.asString(Fn.element(Fn.split("/", volumeId), index));
  return { pool: part(0), name: part(1) };
}
