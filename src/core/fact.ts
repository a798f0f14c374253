/**
 * Who says a thing.
 */
export enum SourceKind {
  /** The operator itself: its pages, its contracts, its repositories. */
  OPERATOR = "operator",
  /** A register, an annual report, a stock exchange, an authority. */
  OFFICIAL = "official",
  /** The code or configuration of others. */
  REPOSITORY = "repository",
  /** The press. */
  PRESS = "press",
  /** Anybody else. */
  THIRD_PARTY = "third-party",
}

/**
 * What everything that is said about a company or a place carries: who says it, and when.
 */
export interface Fact {
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
  /**
   * Who says it.
   *
   * @default - unknown, which a policy that asks for first-hand sources does not accept
   */
  readonly sourceKind?: SourceKind;
  /**
   * Whether the source was read and says it. It does not mean that it is still true.
   *
   * @default true
   */
  readonly verified?: boolean;
  /**
   * What a reader should know besides.
   *
   * @default - nothing
   */
  readonly remark?: string;
}
