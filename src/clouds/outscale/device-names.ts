import { createHash } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Two letters, the first of b to z: what may follow `/dev/xvd`, says outscale/terraform-provider-outscale: docs/resources/volume_link.md. */
const SUFFIXES = [...LETTERS.slice(1)].flatMap((first) => [...LETTERS].map((second) => `${first}${second}`));

/** Hands out the letters of a server's devices. They are made of what the volume is, so that the order of the program does not matter. */
export class DeviceNames {
  private readonly taken = new Set<string>();

  public take(key: string): string {
    let index = createHash("sha256").update(key).digest().readUInt32BE(0) % SUFFIXES.length;
    while (this.taken.has(SUFFIXES[index])) {
      index = (index + 1) % SUFFIXES.length;
    }
    this.taken.add(SUFFIXES[index]);
    return SUFFIXES[index];
  }
}
