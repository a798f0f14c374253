/** A string of Terraform JSON, taken apart as Terraform does. */
export interface Reading {
  /** What the string turns out to be; of an expression that needs Terraform, its text between ⟦ and ⟧. */
  readonly text: string;
  /** The expressions in it, without the literals in them. */
  readonly expressions: readonly string[];
}

/**
 * Reads a template of HCL: `$${` and `%%{` are literal, `${…}` is an expression, `%{…}` a directive.
 *
 * @throws Error when it is none, as Terraform would refuse it
 */
export function readTemplate(template: string): Reading {
  return new Reader(template).template();
}

const CALL = /^[a-z0-9_]+\(/;

class Reader {
  private at = 0;
  private readonly expressions: string[] = [];

  public constructor(private readonly source: string) {}

  public template(): Reading {
    const text = this.literal(undefined);
    return { text, expressions: this.expressions };
  }

  /** Text up to a closing quote, or to the end. Between quotes a backslash escapes. */
  private literal(end: '"' | undefined): string {
    let text = "";
    for (;;) {
      if (this.at >= this.source.length) {
        if (end !== undefined) {
          throw new Error("a quoted text has no end");
        }
        return text;
      }
      const rest = this.source.substr(this.at, 3);
      if (rest === "$${" || rest === "%%{") {
        text += rest.slice(1);
        this.at += 3;
      } else if (rest.startsWith("${") || rest.startsWith("%{")) {
        text += this.interpolation();
      } else if (end !== undefined && rest.startsWith(end)) {
        this.at += 1;
        return text;
      } else if (end !== undefined && rest.startsWith("\\")) {
        text += this.escape();
      } else if (end !== undefined && rest.startsWith("\n")) {
        throw new Error("a quoted text has a line break");
      } else {
        text += rest[0];
        this.at += 1;
      }
    }
  }

  private escape(): string {
    const kind = this.source[this.at + 1];
    const simple: Record<string, string> = { "n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\" };
    if (kind in simple) {
      this.at += 2;
      return simple[kind];
    }
    const digits = kind === "u" ? 4 : kind === "U" ? 8 : 0;
    const code = this.source.slice(this.at + 2, this.at + 2 + digits);
    if (digits === 0 || !new RegExp(`^[0-9A-Fa-f]{${digits}}$`).test(code)) {
      throw new Error(`HCL knows no escape \\${kind}`);
    }
    this.at += 2 + digits;
    return kind === "u" ? String.fromCharCode(parseInt(code, 16)) : String.fromCodePoint(parseInt(code, 16));
  }

  private interpolation(): string {
    const opening = this.source.substr(this.at, 2);
    this.at += 2;
    const { skeleton, value } = this.expression();
    this.expressions.push(`${opening}${skeleton}}`);
    return value;
  }

  /** An expression up to its closing brace. Calls of functions that only encode one text are worked out. */
  private expression(): { readonly skeleton: string; readonly value: string } {
    let skeleton = "";
    let depth = 0;
    const texts: string[] = [];
    for (;;) {
      const next = this.source[this.at];
      if (next === undefined) {
        throw new Error("an expression has no end");
      }
      this.at += 1;
      if (next === '"') {
        texts.push(this.literal('"'));
        skeleton += `"${texts.length - 1}"`;
        continue;
      }
      depth += next === "{" || next === "(" || next === "[" ? 1 : next === "}" || next === ")" || next === "]" ? -1 : 0;
      if (depth < 0) {
        break;
      }
      skeleton += next;
    }
    return { skeleton: skeleton.replace(/"\d+"/g, '""'), value: workedOut(skeleton, texts) };
  }
}

/** What an expression turns out to be, as far as it can be told. */
function workedOut(skeleton: string, texts: readonly string[]): string {
  const inner = (from: string): string => {
    const expression = from.trim();
    const text = /^"(\d+)"$/.exec(expression);
    if (text !== null) {
      return texts[Number(text[1])];
    }
    if (CALL.test(expression) && expression.endsWith(")")) {
      const name = expression.slice(0, expression.indexOf("("));
      const encode = ENCODERS[name];
      const argument = expression.slice(name.length + 1, -1);
      if (encode !== undefined && (CALL.test(argument) || /^"\d+"$/.test(argument.trim()))) {
        return encode(inner(argument));
      }
    }
    return `⟦${expression.replace(/"(\d+)"/g, (_all, index) => `"${texts[Number(index)]}"`)}⟧`;
  };
  return inner(skeleton);
}

const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  base64encode: (text) => Buffer.from(text, "utf8").toString("base64"),
  jsonencode: (text) => JSON.stringify(text),
  sensitive: (text) => text,
  nonsensitive: (text) => text,
  tostring: (text) => text,
};
