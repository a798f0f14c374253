import type { Construct } from "constructs";
import { LoadBalancingCapability as C } from "./capabilities";
import type { Certificate } from "./certificate-source";
import type { ILoadBalancerHandle } from "./driver";
import type { ILoadBalancer } from "./load-balancer";
import { requireCapabilities } from "../core/capability";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";

/**
 * A certificate that listeners show.
 */
export interface ILoadBalancerCertificate extends IPortable {
  /** The cloud's identifier. */
  readonly certificateId: string;
  /**
   * The load balancer it belongs to.
   *
   * @default - unknown, as for an imported certificate
   */
  readonly loadBalancer?: ILoadBalancer;
}

/**
 * A certificate that listeners show. Made by `loadBalancer.addCertificate(…)`.
 */
export class LoadBalancerCertificate extends PortableConstruct implements ILoadBalancerCertificate {
  /** A certificate that exists, by the cloud's identifier; on OpenStack the reference of a secret or container of Barbican. */
  public static fromCertificateId(scope: Construct, id: string, certificateId: string): ILoadBalancerCertificate {
    return new ImportedCertificate(scope, id, certificateId);
  }

  public readonly certificateId: string;
  public readonly loadBalancer?: ILoadBalancer;

  /** @internal */
  public constructor(
    scope: Construct,
    id: string,
    loadBalancer: ILoadBalancer,
    isPublic: boolean,
    handle: ILoadBalancerHandle,
    certificate: Certificate,
  ) {
    super(scope, id, Given.of("LoadBalancer.addCertificate", { certificate }, () => loadBalancer.cloud));
    this.loadBalancer = loadBalancer;
    const { _byLetsEncrypt: byLetsEncrypt } = certificate;
    const capability = byLetsEncrypt ? C.CERTIFICATE_LETS_ENCRYPT : C.CERTIFICATE_PEM;
    requireCapabilities(this, "LoadBalancerCertificate", this.cloud, this.cloud.loadBalancing, [{ capability, property: "addCertificate" }]);
    const faults = new Faults(this, "LoadBalancerCertificate");
    const name = nameFor(this, this.cloud, "certificate", undefined, faults);
    const spec = certificate._resolve(faults, name);
    if (byLetsEncrypt && !isPublic) {
      faults.add("addCertificate", "Certificate.letsEncrypt", "Certificate.fromPem, as Let's Encrypt cannot reach a load balancer without a public address");
    }
    faults.throwIfAny();
    this.certificateId = handle.addCertificate(this, spec).certificateId;
  }
}

class ImportedCertificate extends PortableConstruct implements ILoadBalancerCertificate {
  public readonly certificateId: string;
  public constructor(
    scope: Construct,
    id: string,
    certificateId: string,
  ) {
    super(scope, id, Given.of("LoadBalancerCertificate.fromCertificateId", { certificateId }, () => undefined));
    this.certificateId = literalText(certificateId);
  }
}
