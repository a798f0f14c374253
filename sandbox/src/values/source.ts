import { createHash, randomUUID } from "node:crypto";

/** A stream of bytes that look random and are the same for the same seed: ids and secrets are made of it. */
export class Source {
  private drawn = 0;

  /** @param seed @default a fresh one: nothing repeats */
  public constructor(private readonly seed: string = randomUUID()) {}

  /** Hexadecimal digits, lower case. */
  public hex(digits: number): string {
    let text = "";
    while (text.length < digits) {
      text += createHash("sha256").update(`${this.seed}:${this.drawn++}`).digest("hex");
    }
    return text.slice(0, digits);
  }

  /** A version 4 uuid. */
  public uuid(): string {
    const hex = this.hex(31);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${"89ab"[this.below(4)]}${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
  }

  /** A number from 0 to just below `limit`. */
  public below(limit: number): number {
    return parseInt(this.hex(12), 16) % limit;
  }

  /** Letters and digits. */
  public alphanumeric(length: number): string {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    return Array.from({ length }, () => alphabet[this.below(alphabet.length)]).join("");
  }

  /** A MAC address of the range that OpenStack gives to its ports (locally administered). */
  public mac(): string {
    return `fa:16:3e:${this.hex(6).match(/../g)!.join(":")}`;
  }

  /** Base64 of so many bytes. */
  public base64(bytes: number): string {
    return Buffer.from(this.hex(bytes * 2), "hex").toString("base64");
  }
}
