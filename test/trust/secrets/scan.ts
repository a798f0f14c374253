import { inspect } from "node:util";
import { gunzipSync, inflateSync } from "node:zlib";

/** Secrets that are easily found: words of letters and digits, so that JSON and URLs do not change them. */
export class Marks {
  private readonly all: string[] = [];

  /** A new one. It is no word of a program, and long enough to be found in part. */
  public make(): string {
    const mark = `Zq7Archipel${String(this.all.length).padStart(4, "0")}GeheimX9`;
    this.all.push(mark);
    return mark;
  }

  /** A secret that somebody else made, and that is long enough to be found. */
  public add(secret: string): void {
    if (!this.all.includes(secret)) {
      this.all.push(secret);
    }
  }

  /** Those that stand in a text, whatever it is wrapped in. */
  public in(text: string): string[] {
    const readings = [...readingsOf(text)];
    return this.all.filter((mark) => {
      const spellings = spellingsOf(mark);
      return readings.some((reading) => spellings.some((spelling) => reading.includes(spelling)));
    });
  }

  /** Those that something thrown tells, by its message, its stack, its cause, or anything that it holds. */
  public inThrown(thrown: unknown): string[] {
    const parts: string[] = [];
    for (let error = thrown; error !== undefined && error !== null; error = (error as { readonly cause?: unknown }).cause) {
      const { message, stack } = error as Partial<Error>;
      parts.push(String(error), message ?? "", stack ?? "", asJson(error), inspect(error, { showHidden: true, depth: 6, getters: true, maxStringLength: null }));
    }
    return this.in(parts.join("\n"));
  }
}

function asJson(value: unknown): string {
  const seen = new WeakSet<object>();
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null) {
      return inner;
    }
    if (seen.has(inner)) {
      return undefined;
    }
    seen.add(inner);
    return inner;
  }) ?? "";
}

/** A secret as it may be spelled: plain, in hexadecimal digits, and in base64 at each of the three places that it may begin at. */
function spellingsOf(mark: string): string[] {
  const bytes = Buffer.from(mark);
  const hex = bytes.toString("hex");
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64").replace(/=/g, "");
    return encoded.slice(shift === 0 ? 0 : shift + 1, -2); // what stands at the edges depends on the neighbours
  });
  return [mark, [...mark].reverse().join(""), hex, hex.toUpperCase(), ...shifted, ...shifted.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_"))];
}

const MANY_BASE64 = /[A-Za-z0-9+/_-]{24,}={0,2}/g;

/** A text, without its line breaks, without escapes, and what is packed in it. */
function* readingsOf(text: string, depth = 0): Generator<string> {
  yield text;
  yield text.replace(/\\[nrt]/g, "").replace(/[\s"'+,]+/g, "");
  yield text.replace(/%([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  yield text.replace(/\\+u00([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  if (depth < 3) {
    for (const [part] of text.matchAll(MANY_BASE64)) {
      const bytes = Buffer.from(part, "base64");
      yield* readingsOf(unpacked(bytes).toString("latin1"), depth + 1);
    }
  }
}

/** What is packed by gzip or zlib, else the bytes themselves. */
function unpacked(bytes: Buffer): Buffer {
  try {
    return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes[0] === 0x78 ? inflateSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}
