import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { InstanceSecurityGroup } from "../../../l1/scaleway/instance-security-group";
import type { InstanceServer } from "../../../l1/scaleway/instance-server";
import type { ObjectBucket } from "../../../l1/scaleway/object-bucket";
import type { VpcPublicGateway } from "../../../l1/scaleway/vpc-public-gateway";
import { CodedError } from "../../core/coded-error";
import { literalList } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

/**
 * Guards a server against being deleted through the API, by anybody: `server.with(new vendors.scaleway.ProtectedServer())`.
 *
 * Take the mixin away and apply before destroying the server.
 *
 * @see https://www.scaleway.com/en/docs/instances/how-to/use-protected-instance/
 */
export class ProtectedServer extends VendorMixin {
  public constructor() {
    super("scaleway_instance_server");
  }

  protected change(resource: IConstruct): void {
    (resource as InstanceServer).protected = true;
  }
}

/**
 * Boots a server from Scaleway's rescue image in place of its own disk.
 *
 * @see https://www.scaleway.com/en/docs/instances/how-to/use-boot-modes/
 */
export class RescueBoot extends VendorMixin {
  public constructor() {
    super("scaleway_instance_server");
  }

  protected change(resource: IConstruct): void {
    (resource as InstanceServer).bootType = "rescue";
  }
}

const STATES = ["started", "stopped", "standby"];

/**
 * Keeps a server started, stopped or in standby.
 *
 * @see https://github.com/scaleway/terraform-provider-scaleway/blob/master/docs/resources/instance_server.md
 */
export class ServerState extends VendorMixin {
  /**
   * @param state `started`, `stopped` or `standby`
   * @throws Error when it is none of them
   */
  public constructor(private readonly state: string) {
    super("scaleway_instance_server");
    checkArguments("vendors.scaleway.ServerState", { state });
    if (!Token.isUnresolved(state) && !STATES.includes(state)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ServerState: got ${describeValue(state)}; allowed: ${STATES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as InstanceServer).state = this.state;
  }
}

/**
 * Lets mail out of the servers behind a firewall: Scaleway blocks ports 25, 465 and 587 of every security group unless told not to.
 * The organization must be allowed to send mail.
 *
 * @see https://www.scaleway.com/en/docs/instances/how-to/send-emails-from-your-instance/
 */
export class SmtpAllowed extends VendorMixin {
  public constructor() {
    super("scaleway_instance_security_group");
  }

  protected change(resource: IConstruct): void {
    (resource as InstanceSecurityGroup).enableDefaultSecurity = false;
  }
}

/**
 * Makes a bucket able to lock objects against change and deletion. It is decided when the bucket is made.
 *
 * @see https://www.scaleway.com/en/docs/object-storage/api-cli/object-lock/
 */
export class BucketObjectLock extends VendorMixin {
  public constructor() {
    super("scaleway_object_bucket");
  }

  protected change(resource: IConstruct): void {
    (resource as ObjectBucket).objectLockEnabled = true;
  }
}

/**
 * How the gateway of a network lets people in.
 */
export interface GatewayBastionProps {
  /**
   * Where the bastion listens.
   *
   * @default - Scaleway's, 61000
   */
  readonly port?: number;
  /**
   * Address blocks that may connect.
   *
   * @default - everybody
   */
  readonly allowedIpRanges?: string[];
}

/**
 * Turns the gateway of a network with `egress: Egress.NAT` into an SSH bastion for its servers.
 *
 * @see https://www.scaleway.com/en/docs/public-gateways/how-to/use-ssh-bastion/
 */
export class GatewayBastion extends VendorMixin {
  public constructor(private readonly props: GatewayBastionProps = {}) {
    super("scaleway_vpc_public_gateway");
    checkArguments("vendors.scaleway.GatewayBastion", { props });
  }

  protected change(resource: IConstruct): void {
    const gateway = resource as VpcPublicGateway;
    gateway.bastionEnabled = true;
    if (this.props.port !== undefined) {
      gateway.bastionPort = this.props.port;
    }
    if (this.props.allowedIpRanges !== undefined) {
      gateway.allowedIpRanges = literalList(this.props.allowedIpRanges);
    }
  }
}
