import { parse } from "yaml";
import { readTemplate } from "./template";

/** A program's JSON, as it is when Terraform has read it: every text, whatever it is wrapped in, by where it stands. */
export interface Read {
  /** Paths and texts, in order. */
  readonly leaves: readonly (readonly [path: string, text: string])[];
  /** Every expression in it, without literals, sorted. */
  readonly expressions: readonly string[];
}

/**
 * Reads Terraform JSON: takes the templates apart, and opens what is base64, cloud-config or JSON within.
 *
 * @throws Error when a string is no template, or a cloud-config no YAML
 */
export function readJson(json: object): Read {
  const leaves: [string, string][] = [];
  const expressions: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "string") {
      const reading = readTemplate(value);
      expressions.push(...reading.expressions);
      open(reading.text, path, leaves);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key !== "//") {
          const reading = readTemplate(key);
          expressions.push(...reading.expressions);
          visit(inner, `${path}/${Array.isArray(value) ? "-" : reading.text}`);
        }
      }
    }
  };
  visit(json, "");
  return { leaves, expressions: expressions.sort() };
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function open(text: string, path: string, leaves: [string, string][]): void {
  if (text.startsWith("#cloud-config-archive\n")) {
    openArchive(text, path, leaves);
  } else if (text.startsWith("#cloud-config\n")) {
    spread(parse(text, { version: "1.1", uniqueKeys: true }), `${path}!yaml`, leaves);
  } else if (text.length > 15 && BASE64.test(text) && Buffer.from(text, "base64").toString("utf8").startsWith("#cloud-config\n")) {
    open(Buffer.from(text, "base64").toString("utf8"), `${path}!base64`, leaves);
  } else {
    leaves.push([path, text]);
  }
}

/** The parts of an archive: each is opened by itself. */
function openArchive(text: string, path: string, leaves: [string, string][]): void {
  const parts = parse(text, { version: "1.1", uniqueKeys: true }) as { readonly content: string }[];
  parts.forEach(({ content }) => open(content, `${path}!archive`, leaves));
}

function spread(value: unknown, path: string, leaves: [string, string][]): void {
  if (typeof value === "object" && value !== null) {
    Object.entries(value).forEach(([key, inner]) => spread(inner, `${path}/${Array.isArray(value) ? "-" : key}`, leaves));
  } else {
    leaves.push([path, typeof value === "string" ? value : `(${typeof value}) ${String(value)}`]);
  }
}
