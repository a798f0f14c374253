import type { Fault, Lease, WorldData, WorldObject } from "./model";

/** How a list became another: some of its elements went, by their positions, and others came to its end. */
interface Edit<T> {
  readonly gone: readonly number[];
  readonly came: readonly T[];
}

/** What one transaction changed: a line of the world's file. */
export interface WorldChange {
  /** Objects that were put; null stands for one that was taken away. */
  readonly objects?: Readonly<Record<string, WorldObject | null>>;
  readonly leases?: Edit<Lease>;
  readonly graves?: Edit<string>;
  readonly faults?: Edit<Fault>;
  readonly counter?: number;
}

/** What the world was when it was last written. Objects are replaced as a whole and never altered, so that it is enough to know which ones they were. */
export class Snapshot {
  private readonly objects: Map<string, WorldObject>;
  private leases: readonly Lease[];
  private graves: readonly string[];
  private faults: readonly Fault[];
  private counter: number;

  public constructor(data: WorldData) {
    this.objects = new Map(Object.entries(data.objects));
    [this.leases, this.graves, this.faults, this.counter] = [[...data.leases], [...data.graves], [...data.faults], data.counter];
  }

  /** What is different now, which counts as written from then on; undefined when nothing is. */
  public renew(data: WorldData): WorldChange | undefined {
    const objects = this.renewObjects(data.objects);
    const [leases, graves, faults] = [edit(this.leases, data.leases), edit(this.graves, data.graves), edit(this.faults, data.faults)];
    const isCounted = data.counter !== this.counter;
    this.leases = leases ? [...data.leases] : this.leases;
    this.graves = graves ? [...data.graves] : this.graves;
    this.faults = faults ? [...data.faults] : this.faults;
    this.counter = data.counter;
    const lists = { ...(leases && { leases }), ...(graves && { graves }), ...(faults && { faults }) };
    const change = { ...(objects && { objects }), ...lists, ...(isCounted && { counter: data.counter }) };
    return Object.keys(change).length > 0 ? change : undefined;
  }

  private renewObjects(now: Readonly<Record<string, WorldObject>>): WorldChange["objects"] {
    const changed: Record<string, WorldObject | null> = {};
    let count = 0;
    for (const key in now) {
      count += 1;
      const object = now[key]!;
      if (this.objects.get(key) !== object) {
        changed[key] = object;
        this.objects.set(key, object);
      }
    }
    if (this.objects.size > count) {
      for (const key of [...this.objects.keys()].filter((one) => !(one in now))) {
        changed[key] = null;
        this.objects.delete(key);
      }
    }
    return Object.keys(changed).length > 0 ? changed : undefined;
  }
}

/** Makes a change again that was written. */
export function replay(data: WorldData, { objects = {}, leases, graves, faults, counter }: WorldChange): void {
  for (const [key, object] of Object.entries(objects)) {
    if (object === null) {
      delete data.objects[key];
    } else {
      data.objects[key] = object;
    }
  }
  data.leases = edited(data.leases, leases);
  data.graves = edited(data.graves, graves);
  data.faults = edited(data.faults, faults);
  data.counter = counter ?? data.counter;
}

function edit<T>(before: readonly T[], now: readonly T[]): Edit<T> | undefined {
  const gone: number[] = [];
  let kept = 0;
  before.forEach((item, index) => {
    if (kept < now.length && now[kept] === item) {
      kept += 1;
    } else {
      gone.push(index);
    }
  });
  return gone.length === 0 && kept === now.length ? undefined : { gone, came: now.slice(kept) };
}

function edited<T>(before: T[], change: Edit<T> | undefined): T[] {
  if (change === undefined) {
    return before;
  }
  const gone = new Set(change.gone);
  return [...before.filter((_, index) => !gone.has(index)), ...change.came];
}
