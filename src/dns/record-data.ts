import type { IConstruct } from "constructs";
import { DnsCapability } from "./capabilities";
import type { RecordValueSpec } from "./driver";
import { RecordType } from "./driver";
import type { CertificateAuthorization, MailExchanger, ServiceLocation } from "./record-values";
import { CaaTag } from "./record-values";
import { addressValues, caaValues, hostValues, mxValues, srvValues, txtValues } from "./value-checks";
import type { IAddressed } from "../core/addressed";
import type { Capability, Need } from "../core/capability";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

type Resolve = (scope: IConstruct, faults: Faults) => RecordValueSpec[];

/**
 * The type and the values of a DNS record.
 */
export class RecordData {
  /** The public addresses of servers and other things of this program, on whichever clouds. */
  public static targets(targets: IAddressed[]): RecordData {
    checkArguments("RecordData.targets", { targets });
    return RecordData.a(targets.map((target) => target.publicIp));
  }

  /** IPv4 addresses. */
  public static a(addresses: string[]): RecordData {
    checkArguments("RecordData.a", { addresses });
    return new RecordData(RecordType.A, (scope, faults) => addressValues(scope, faults, addresses, 4));
  }

  /** IPv6 addresses. */
  public static aaaa(addresses: string[]): RecordData {
    checkArguments("RecordData.aaaa", { addresses });
    return new RecordData(RecordType.AAAA, (scope, faults) => addressValues(scope, faults, addresses, 6));
  }

  /** The name is another name for a host. */
  public static cname(host: string): RecordData {
    checkArguments("RecordData.cname", { host });
    return new RecordData(RecordType.CNAME, (scope, faults) => hostValues(scope, faults, [host]));
  }

  /** Hosts that take mail. */
  public static mx(exchangers: MailExchanger[]): RecordData {
    checkArguments("RecordData.mx", { exchangers });
    return new RecordData(RecordType.MX, (scope, faults) => mxValues(scope, faults, exchangers));
  }

  /** Texts: printable ASCII without quotes and backslashes. Long ones are cut as DNS wants it where the cloud does not do that. */
  public static txt(texts: string[]): RecordData {
    checkArguments("RecordData.txt", { texts });
    return new RecordData(RecordType.TXT, (scope, faults) => txtValues(scope, faults, texts));
  }

  /** Where a service runs. */
  public static srv(locations: ServiceLocation[]): RecordData {
    checkArguments("RecordData.srv", { locations });
    return new RecordData(RecordType.SRV, (scope, faults) => srvValues(scope, faults, locations), [DnsCapability.RECORD_SRV]);
  }

  /** What certificate authorities are told. */
  public static caa(authorizations: CertificateAuthorization[]): RecordData {
    checkArguments("RecordData.caa", { authorizations });
    const critical = authorizations.some((each) => each.critical) ? [DnsCapability.RECORD_CAA_CRITICAL] : [];
    const nobody = authorizations.some((each) => each.value === undefined && each.tag !== CaaTag.REPORT) ? [DnsCapability.RECORD_CAA_NOBODY] : [];
    const asked = [DnsCapability.RECORD_CAA, ...critical, ...nobody];
    return new RecordData(RecordType.CAA, (scope, faults) => caaValues(scope, faults, authorizations), asked);
  }

  /** Name servers that the name is delegated to. */
  public static ns(hosts: string[]): RecordData {
    checkArguments("RecordData.ns", { hosts });
    return new RecordData(RecordType.NS, (scope, faults) => hostValues(scope, faults, hosts), [DnsCapability.RECORD_NS]);
  }

  private constructor(
    /** The type. */
    public readonly type: RecordType,
    private readonly resolve: Resolve,
    private readonly asked: readonly Capability[] = [],
  ) {}

  /**
   * What the cloud has to offer for it.
   *
   * @internal
   */
  public get _needs(): Need[] {
    return [DnsCapability.RECORD, ...this.asked].map((capability) => ({ capability, property: "data" }));
  }

  /**
   * The values, in the order of their ids; notes faults.
   *
   * @internal
   */
  public _resolve(scope: IConstruct, faults: Faults): RecordValueSpec[] {
    return this.resolve(scope, faults).sort((one, other) => (one.valueId < other.valueId ? -1 : 1));
  }
}
