import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { ComputeInstance } from "../../../l1/exoscale/compute-instance";
import { CodedError } from "../../core/coded-error";
import { literalList, literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const INSTANCE = "exoscale_compute_instance";

/**
 * Guards a server against being deleted through the API, by anybody: `server.with(new vendors.exoscale.ProtectedServer())`.
 *
 * Take the mixin away and apply before destroying the server.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/compute_instance.md
 */
export class ProtectedServer extends VendorMixin {
  public constructor() {
    super(INSTANCE);
  }

  protected change(resource: IConstruct): void {
    (resource as ComputeInstance).destroyProtected = true;
  }
}

const STATES = ["running", "stopped"];

/**
 * Keeps a server running or stopped.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/compute_instance.md
 */
export class ServerState extends VendorMixin {
  /**
   * @param state `running` or `stopped`
   * @throws Error when it is neither
   */
  public constructor(private readonly state: string) {
    super(INSTANCE);
    checkArguments("vendors.exoscale.ServerState", { state });
    if (!Token.isUnresolved(state) && !STATES.includes(state)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ServerState: got ${describeValue(state)}; allowed: ${STATES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as ComputeInstance).state = this.state;
  }
}

/**
 * Gives a server with a public address an IPv6 address, too. It can not be taken back; the server's firewall holds for it.
 *
 * @see https://community.exoscale.com/documentation/compute/ipv6/
 */
export class PublicIpv6 extends VendorMixin {
  public constructor() {
    super(INSTANCE);
  }

  /** @throws Error when the server has no public address */
  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstance;
    if (instance.privateInput === true) {
      throw new CodedError("ARCHIPEL_MIXIN_UNFIT", `${instance.node.path}: PublicIpv6: allowed: a server with publicIp: true`);
    }
    instance.ipv6 = true;
  }
}

/**
 * What a server's public address is called when it is looked up backwards.
 *
 * @see https://community.exoscale.com/documentation/compute/reverse-dns/
 */
export class ReverseDns extends VendorMixin {
  /** @param domainName a full domain name */
  public constructor(private readonly domainName: string) {
    super(INSTANCE);
    checkArguments("vendors.exoscale.ReverseDns", { domainName });
  }

  protected change(resource: IConstruct): void {
    (resource as ComputeInstance).reverseDns = literalText(this.domainName);
  }
}

/**
 * Elastic IPs of a server with a public address, beside that. The system in the server has to have them as aliases, by `cloudInit` or
 * by hand: until then nothing answers.
 *
 * @see https://community.exoscale.com/documentation/compute/eip/
 */
export class ElasticIps extends VendorMixin {
  /** @param elasticIpIds the identifiers of `exoscale_elastic_ip` resources, or of what exists */
  public constructor(private readonly elasticIpIds: string[]) {
    super(INSTANCE);
    checkArguments("vendors.exoscale.ElasticIps", { elasticIpIds });
  }

  /** @throws Error when the server has no public address */
  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstance;
    if (instance.privateInput === true) {
      throw new CodedError("ARCHIPEL_MIXIN_UNFIT", `${instance.node.path}: ElasticIps: allowed: a server with publicIp: true`);
    }
    instance.elasticIpIds = literalList(this.elasticIpIds);
  }
}
