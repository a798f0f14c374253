import { Token } from "cdktf";
import { DnsCapability } from "./capabilities";
import type { IDnsZoneHandle } from "./driver";
import type { DnsRecordOptions } from "./record";
import { DnsRecord } from "./record";
import { RecordData } from "./record-data";
import type { CertificateAuthorization, MailExchanger, ServiceLocation } from "./record-values";
import { TakenNames } from "./taken-names";
import type { IDnsZone } from "./zone";
import type { IAddressed } from "../core/addressed";
import { requireCapabilities } from "../core/capability";
import { Faults } from "../core/faults";
import { PortableConstruct } from "../core/portable";
import { tokenDigest } from "../core/token-digest";

/**
 * What zones have in common, whether defined here or elsewhere.
 *
 * @internal
 */
export abstract class DnsZoneBase extends PortableConstruct implements IDnsZone {
  public abstract readonly zoneName: string;
  public abstract readonly zoneId: string;
  /** @internal */
  public readonly _names = new TakenNames();

  public get nameServers(): string[] {
    const needs = [{ capability: DnsCapability.ZONE_NAME_SERVERS, property: "nameServers" }];
    requireCapabilities(this, "DnsZone", this.cloud, this.cloud.dns, needs);
    return this.handle.nameServers!;
  }

  /** Makes a name lead to servers and other things with a public address, on whichever clouds. */
  public addAddress(name: string, targets: IAddressed[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addAddress", { name, targets, options });
    return this.add(name, RecordData.targets(targets), options);
  }

  /** Makes a name lead to IPv4 addresses. */
  public addA(name: string, addresses: string[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addA", { name, addresses, options });
    return this.add(name, RecordData.a(addresses), options);
  }

  /** Makes a name lead to IPv6 addresses. */
  public addAaaa(name: string, addresses: string[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addAaaa", { name, addresses, options });
    return this.add(name, RecordData.aaaa(addresses), options);
  }

  /** Makes a name another name for a host. */
  public addCname(name: string, host: string, options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addCname", { name, host, options });
    return this.add(name, RecordData.cname(host), options);
  }

  /** Says who takes mail for a name. */
  public addMx(name: string, exchangers: MailExchanger[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addMx", { name, exchangers, options });
    return this.add(name, RecordData.mx(exchangers), options);
  }

  /** Puts texts to a name. */
  public addTxt(name: string, texts: string[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addTxt", { name, texts, options });
    return this.add(name, RecordData.txt(texts), options);
  }

  /** Says where a service runs; the name is that of the service, `_sip._tcp`. */
  public addSrv(name: string, locations: ServiceLocation[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addSrv", { name, locations, options });
    return this.add(name, RecordData.srv(locations), options);
  }

  /** Says who may issue certificates for a name. */
  public addCaa(name: string, authorizations: CertificateAuthorization[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addCaa", { name, authorizations, options });
    return this.add(name, RecordData.caa(authorizations), options);
  }

  /** Delegates a name to name servers, of whichever cloud. */
  public addNs(name: string, hosts: string[], options: DnsRecordOptions = {}): DnsRecord {
    this.checkCall("DnsZone.addNs", { name, hosts, options });
    return this.add(name, RecordData.ns(hosts), options);
  }

  protected abstract get handle(): IDnsZoneHandle;

  /** The record's id is its name and type, so that the order of the program does not matter. */
  private add(name: string, data: RecordData, options: DnsRecordOptions): DnsRecord {
    const known = name.replace(/\//g, "_") || "@";
    const id = `${Token.isUnresolved(name) ? `token-${tokenDigest(this, [name])}` : known}-${data.type}`;
    if (this.node.tryFindChild(id) !== undefined) {
      const allowed = `another name, as the zone has a record of type ${data.type} by this one; give all values to one record`;
      new Faults(this, "DnsZone").refuse("name", name, allowed);
    }
    return new DnsRecord(this, id, { ...options, zone: this, name, data });
  }
}
