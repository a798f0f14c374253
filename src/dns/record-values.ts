/**
 * A host that takes mail for a name.
 */
export interface MailExchanger {
  /** Its full name, `mail.example.com`. */
  readonly host: string;
  /**
   * 0 to 65535; the lowest is tried first.
   *
   * @default 10
   */
  readonly priority?: number;
}

/**
 * Where a service runs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2782
 */
export interface ServiceLocation {
  /** The host's full name, `sip.example.com`. */
  readonly host: string;
  /** 1 to 65535. */
  readonly port: number;
  /**
   * 0 to 65535; the lowest is tried first.
   *
   * @default 0
   */
  readonly priority?: number;
  /**
   * 0 to 65535; the share among those of the same priority.
   *
   * @default 0
   */
  readonly weight?: number;
}

/**
 * What a CAA record speaks of.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8659#section-4.1
 */
export enum CaaTag {
  /** Who may issue certificates. */
  ISSUE = "issue",
  /** Who may issue wildcard certificates. */
  ISSUE_WILDCARD = "issuewild",
  /** Where authorities report requests that the records forbid. */
  REPORT = "iodef",
}

/**
 * What certificate authorities are told.
 */
export interface CertificateAuthorization {
  /**
   * What it speaks of.
   *
   * @default CaaTag.ISSUE
   */
  readonly tag?: CaaTag;
  /**
   * The authority's domain name (`letsencrypt.org`), or with `CaaTag.REPORT` a URL (`mailto:security@example.com`, `https://example.com/reports`).
   *
   * @default - nobody may issue
   */
  readonly value?: string;
  /**
   * Whether an authority that does not know the tag must not issue.
   *
   * @default false
   */
  readonly critical?: boolean;
}
