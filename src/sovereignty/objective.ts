/**
 * The objectives of the EU Cloud Sovereignty Framework.
 *
 * @see https://commission.europa.eu/document/09579818-64a6-4dd5-9577-446ab6219113_en
 */
export class SovereigntyObjective {
  /** Strategic sovereignty: who owns and decides. */
  public static readonly STRATEGIC = "SOV-1";
  /** Legal and jurisdictional sovereignty. */
  public static readonly LEGAL = "SOV-2";
  /** Data and AI sovereignty. */
  public static readonly DATA = "SOV-3";
  /** Operational sovereignty. */
  public static readonly OPERATIONAL = "SOV-4";
  /** Supply chain sovereignty. */
  public static readonly SUPPLY_CHAIN = "SOV-5";
  /** Technology sovereignty. */
  public static readonly TECHNOLOGY = "SOV-6";
  /** Security and compliance sovereignty. */
  public static readonly SECURITY = "SOV-7";
  /** Environmental sustainability. */
  public static readonly ENVIRONMENT = "SOV-8";

  private constructor() {}
}
