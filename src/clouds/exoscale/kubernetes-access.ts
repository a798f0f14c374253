import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { SksKubeconfig } from "../../../l1/exoscale/sks-kubeconfig";
import type { KubernetesClusterHandle } from "../../kubernetes/driver";

/** Who the client certificate is for. This group may do everything: https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
const ADMINISTRATOR = { user: "kubernetes-admin", groups: ["system:masters"] };

/** A certificate lives for 30 days, if nothing is said; from the last ten on, applying makes a new one. */
const EARLY_RENEWAL_SECONDS = 10 * 24 * 3600;

/** How a cluster is reached. A client certificate is made when somebody asks for it, and renewed when the program is applied. */
export class ClusterHandle implements KubernetesClusterHandle {
  private credentials?: SksKubeconfig;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    public readonly clusterId: string,
    private readonly cluster: () => { readonly endpoint: string },
  ) {}

  public get endpoint(): string {
    return this.cluster().endpoint;
  }

  public get kubeconfig(): string {
    const { provider, zone } = this.context;
    this.credentials ??= new SksKubeconfig(this.scope, "Kubeconfig", {
      provider,
      zone,
      clusterId: this.clusterId,
      ...ADMINISTRATOR,
      earlyRenewalSeconds: EARLY_RENEWAL_SECONDS,
    });
    return this.credentials.kubeconfig;
  }

  public get certificateAuthority(): string {
    return this.inKubeconfig("clusters", "cluster", "certificate-authority-data");
  }

  public get clientCertificate(): string {
    return this.inKubeconfig("users", "user", "client-certificate-data");
  }

  public get clientKey(): string {
    return this.inKubeconfig("users", "user", "client-key-data");
  }

  /** Something of the file that stands in it in base64. */
  private inKubeconfig(list: string, item: string, key: string): string {
    const parsed = Fn.yamldecode(this.kubeconfig);
    return Fn.base64decode(Token.asString(Fn.lookupNested(parsed, [list, 0, item, key])));
  }
}
