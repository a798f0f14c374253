import { Token } from "cdktf";
import type { Construct } from "constructs";
import { DnsCapability } from "./capabilities";
import type { IDnsZoneHandle } from "./driver";
import { ImportedDnsZone } from "./imported-zone";
import { checkZoneName } from "./names";
import type { DnsRecord, DnsRecordOptions } from "./record";
import type { CertificateAuthorization, MailExchanger, ServiceLocation } from "./record-values";
import type { TakenNames } from "./taken-names";
import { DnsZoneBase } from "./zone-base";
import type { IAddressed } from "../core/addressed";
import type { Need } from "../core/capability";
import { requireCapabilities } from "../core/capability";
import { checkPattern } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import type { IPortable } from "../core/portable";
import type { RemovalPolicy } from "../core/removal-policy";
import { removalPolicyFor } from "../core/removal-policy";

/**
 * A DNS zone. Names are given within it: `www`, `*`, and an empty name or `@` for the zone itself.
 */
export interface IDnsZone extends IPortable {
  /** The name, `example.com`. */
  readonly zoneName: string;
  /** The cloud's identifier. */
  readonly zoneId: string;
  /**
   * The name servers that the zone's parent has to delegate it to.
   *
   * @throws CapabilityError when the cloud does not tell
   */
  readonly nameServers: string[];
  /** Makes a name lead to servers and other things with a public address, on whichever clouds. */
  addAddress(name: string, targets: IAddressed[], options?: DnsRecordOptions): DnsRecord;
  /** Makes a name lead to IPv4 addresses. */
  addA(name: string, addresses: string[], options?: DnsRecordOptions): DnsRecord;
  /** Makes a name lead to IPv6 addresses. */
  addAaaa(name: string, addresses: string[], options?: DnsRecordOptions): DnsRecord;
  /** Makes a name another name for a host. */
  addCname(name: string, host: string, options?: DnsRecordOptions): DnsRecord;
  /** Says who takes mail for a name. */
  addMx(name: string, exchangers: MailExchanger[], options?: DnsRecordOptions): DnsRecord;
  /** Puts texts to a name. */
  addTxt(name: string, texts: string[], options?: DnsRecordOptions): DnsRecord;
  /** Says where a service runs; the name is that of the service, `_sip._tcp`. */
  addSrv(name: string, locations: ServiceLocation[], options?: DnsRecordOptions): DnsRecord;
  /** Says who may issue certificates for a name. */
  addCaa(name: string, authorizations: CertificateAuthorization[], options?: DnsRecordOptions): DnsRecord;
  /** Delegates a name to name servers, of whichever cloud. */
  addNs(name: string, hosts: string[], options?: DnsRecordOptions): DnsRecord;
  /**
   * The names and types that it has records of.
   *
   * @internal
   */
  readonly _names: TakenNames;
}

/**
 * Properties of a DNS zone.
 */
export interface DnsZoneProps {
  /** The name, `example.com`, without a dot at its end. Another name makes another zone. */
  readonly zoneName: string;
  /**
   * The registered domain that the zone is of: the zone's name or the end of it, `example.co.uk` for `shop.example.co.uk`.
   *
   * @default - the last two labels of the zone's name
   */
  readonly registeredDomain?: string;
  /**
   * Mail address of who is responsible for the zone.
   *
   * @default - hostmaster at the zone's name, as RFC 2142 has it
   * @see https://www.rfc-editor.org/rfc/rfc2142#section-7
   */
  readonly email?: string;
  /**
   * What happens when the zone leaves the program, or would be replaced.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A DNS zone that exists.
 */
export interface DnsZoneAttributes {
  /** The name, `example.com`, without a dot at its end. */
  readonly zoneName: string;
  /**
   * The cloud's identifier.
   *
   * @default - looked up by the name, where the cloud does not know zones by their names
   */
  readonly zoneId?: string;
}

/** One `@`, and labels around it; clouds check no more. */
const EMAIL = /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/**
 * A DNS zone. It serves addresses of all clouds: `zone.addAddress("www", [serverHere, serverThere])`.
 *
 * The world asks it once its parent delegates to its name servers: at the registrar, or by `addNs` on a zone of this program.
 */
export class DnsZone extends DnsZoneBase {
  /** A zone that exists, such as that of a domain registered with the cloud. */
  public static fromZoneAttributes(scope: Construct, id: string, attributes: DnsZoneAttributes): IDnsZone {
    return new ImportedDnsZone(scope, id, attributes);
  }

  public readonly zoneName: string;
  public readonly zoneId: string;
  protected readonly handle: IDnsZoneHandle;

  /**
   * @throws ValidationError when the name, the registered domain or the mail address is wrong
   * @throws CapabilityError when the cloud has no such zones
   */
  public constructor(scope: Construct, id: string, props: DnsZoneProps) {
    super(scope, id, Given.of("DnsZoneProps", props));
    const { zoneName, email = `hostmaster@${zoneName}` } = props;
    const registeredDomain = props.registeredDomain ?? zoneName.split(".").slice(-2).join(".");
    const driver = this.cloud.dns;
    requireCapabilities(this, "DnsZone", this.cloud, driver, needsOf(props, registeredDomain));
    const faults = new Faults(this, "DnsZone");
    checkZoneName(faults, "zoneName", zoneName);
    if (faults.none && props.registeredDomain !== undefined) {
      checkZoneName(faults, "registeredDomain", registeredDomain);
      if (faults.none && !`.${zoneName}`.endsWith(`.${registeredDomain}`)) {
        faults.add("registeredDomain", registeredDomain, `the end of the zone's name, ${zoneName}`);
      }
    }
    checkPattern(faults, "email", props.email, EMAIL, "a mail address, hostmaster@example.com");
    faults.throwIfAny();
    this.zoneName = zoneName;
    const removalPolicy = removalPolicyFor(this, "DnsZone", props.removalPolicy);
    this.handle = driver!.defineZone(this, { zoneName, registeredDomain, email, removalPolicy });
    this.zoneId = this.handle.zoneId;
    keepData(this, removalPolicy);
  }
}

function needsOf(props: DnsZoneProps, registeredDomain: string): Need[] {
  const needs: Need[] = [{ capability: DnsCapability.ZONE, property: "DnsZone" }];
  if (!Token.isUnresolved(props.zoneName)) {
    const isDomain = props.zoneName === registeredDomain;
    needs.push({ capability: isDomain ? DnsCapability.ZONE_REGISTERED_DOMAIN : DnsCapability.ZONE_SUBDOMAIN, property: "zoneName" });
  }
  if (props.email !== undefined) {
    needs.push({ capability: DnsCapability.ZONE_EMAIL, property: "email" });
  }
  return needs;
}
