import type { CloudRequest } from "./cloud-request";
import { allCloudNames, findPlace, valueOf } from "./cloud-request";
import { land } from "./landing";
import type { Pattern } from "./pattern";
import { PATTERNS } from "./pattern";
import { PatternRefused } from "./refusal";
import { missingOf, placesOf } from "./requirements";
import type { KnownCloud } from "../../sovereignty/fact-book";
import type { Environment } from "../environment";
import { Failure } from "../failure";
import { findName } from "../names";

/** What asks at a terminal. */
export class Questions {
  public constructor(private readonly ask: NonNullable<Environment["ask"]>, private readonly say: Environment["say"]) {}

  /** Which clouds. */
  public async clouds(): Promise<string[]> {
    const all = allCloudNames();
    this.say(`\nClouds:\n${numbered(all)}`);
    return this.until("Which clouds? Names or numbers, with commas between them: ", undefined, (line) => {
      const asked = line.split(",").map((part) => part.trim()).filter((part) => part !== "");
      return asked.map((part) => chosen(part, all, "cloud"));
    });
  }

  /** What to begin with. */
  public async pattern(): Promise<Pattern> {
    const names = PATTERNS.map(({ name }) => name);
    this.say(`\nPatterns:\n${PATTERNS.map(({ name, title }, index) => `  ${index + 1}  ${name.padEnd(11)} ${title}\n`).join("")}`);
    const name = await this.until("Which pattern?", names[0], (line) => chosen(line, names, "pattern"));
    return PATTERNS.find((pattern) => pattern.name === name)!;
  }

  /** What the project is called. */
  public name(usual: string, check: (line: string) => string): Promise<string> {
    return this.until("Name of the project?", usual, check);
  }

  /** All that a cloud must be told, and its place. */
  public async complete(request: CloudRequest, pattern: Pattern, atlas: readonly KnownCloud[]): Promise<CloudRequest> {
    const given: Record<string, unknown> = { ...request.given };
    for (const property of missingOf(request, atlas)) {
      const question = `${request.cloudName}, ${property.name}: ${property.summary}\n`;
      given[property.name] = await this.until(question, undefined, (answer) => valueOf(request.id, property, answer));
    }
    const place = findPlace(request.properties);
    const places = placesOf({ ...request, given }, atlas).filter((name) => name !== undefined);
    if (place !== undefined && places.length > 1) {
      const usual = usualPlace({ ...request, given }, pattern, atlas) ?? places[0];
      const question = `${request.cloudName}, ${place.name} (${places.join(", ")}):`;
      given[place.name] = await this.until(question, usual, (answer) => findName(answer, places, place.name));
    }
    return { ...request, given };
  }

  /** Asks until the answer can be read. @throws Failure when there is none */
  private async until<T>(question: string, usual: string | undefined, read: (line: string) => T): Promise<T> {
    for (;;) {
      const line = await this.ask(usual === undefined ? question : `${question} [${usual}] `);
      if (line === undefined) {
        throw new Failure("no answer; nothing was written");
      }
      const answer = line.trim() || usual;
      if (answer === undefined) {
        continue;
      }
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof Failure)) {
          throw error;
        }
        this.say(`${error.message}\n`);
      }
    }
  }
}

/** The first place where a cloud carries a pattern; undefined where it does nowhere. */
function usualPlace(request: CloudRequest, pattern: Pattern, atlas: readonly KnownCloud[]): string | undefined {
  try {
    return land(pattern, [request], atlas)[0].props[findPlace(request.properties)!.name] as string;
  } catch (error) {
    if (error instanceof PatternRefused) {
      return undefined; // which is said once all is known
    }
    throw error;
  }
}

/** One of a list: by its number, or its name. */
function chosen(asked: string, names: readonly string[], what: string): string {
  return names[Number(asked) - 1] ?? findName(asked, names, what);
}

const COLUMNS = 3;

function numbered(names: readonly string[]): string {
  const rows = Math.ceil(names.length / COLUMNS);
  const cell = (index: number): string => (names[index] === undefined ? "" : `${String(index + 1).padStart(4)}  ${names[index].padEnd(20)}`);
  return Array.from({ length: rows }, (_, row) => `${Array.from({ length: COLUMNS }, (_column, column) => cell(column * rows + row)).join("").trimEnd()}\n`).join("");
}
