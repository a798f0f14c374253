import { CodedError } from "../core/coded-error";
import { checkArguments } from "../core/shape-check";
import { describeValue } from "../core/text";

/** Member states as of 2026. See https://european-union.europa.eu/principles-countries-history/eu-countries_en */
const EU = [
  "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/** See https://www.efta.int/eea */
const EEA = [...EU, "IS", "LI", "NO"];

/**
 * A set of countries whose law a policy accepts.
 */
export class Jurisdiction {
  /** The European Union. */
  public static readonly EU = new Jurisdiction("EU", EU);
  /** The European Economic Area: the European Union, Iceland, Liechtenstein, Norway. */
  public static readonly EEA = new Jurisdiction("EEA", EEA);
  /** Switzerland. */
  public static readonly SWITZERLAND = new Jurisdiction("Switzerland", ["CH"]);
  /** The United Kingdom. */
  public static readonly UNITED_KINGDOM = new Jurisdiction("United Kingdom", ["GB"]);

  /**
   * One country.
   *
   * @param code ISO 3166-1 alpha-2, `FR`
   * @throws Error when it is no such code
   * @see https://www.iso.org/iso-3166-country-codes.html
   */
  public static country(code: string): Jurisdiction {
    checkArguments("Jurisdiction.country", { code });
    if (!/^[A-Z]{2}$/.test(code)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `Jurisdiction.country: got ${describeValue(code)}; allowed: an ISO 3166-1 alpha-2 code in capital letters, such as FR`);
    }
    return new Jurisdiction(code, [code]);
  }

  private constructor(
    /** Its name: `EU`, `FR`. */
    public readonly name: string,
    /** The countries, ISO 3166-1 alpha-2. */
    public readonly countries: string[],
  ) {}

  /** Whether a country belongs to it; an unknown country does not. */
  public includes(country?: string): boolean {
    return country !== undefined && this.countries.includes(country);
  }
}

/** Whether one of them includes the country. */
export function isWithin(jurisdictions: readonly Jurisdiction[], country: string | undefined): boolean {
  return jurisdictions.some((jurisdiction) => jurisdiction.includes(country));
}

/** How they are called together. */
export function namesOf(jurisdictions: readonly Jurisdiction[]): string {
  return jurisdictions.map((jurisdiction) => jurisdiction.name).join(", ");
}
