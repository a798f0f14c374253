import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { SkeKubeconfig } from "../../../l1/stackit/ske-kubeconfig";
import type { KubernetesClusterHandle } from "../../kubernetes/driver";

/** How long a kubeconfig opens the cluster, and how long before its end Terraform makes a new one, in seconds: 30 days, 10 days. */
const LIFETIME = 2_592_000;
const RENEWED_BEFORE = 864_000;

/**
 * How a cluster is reached: by a kubeconfig, made when somebody asks. It is short-lived by nature, and renewed by whoever runs Terraform.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/ske_kubeconfig.md
 */
export class ClusterAccess implements KubernetesClusterHandle {
  private made?: SkeKubeconfig;

  public constructor(
    protected readonly context: Context,
    private readonly scope: Construct,
    /** The name, by which STACKIT knows its clusters. */
    public readonly clusterId: string,
  ) {}

  public get kubeconfig(): string {
    this.made ??= new SkeKubeconfig(this.scope, "Kubeconfig", {
      ...this.context.place,
      clusterName: this.clusterId,
      expiration: LIFETIME,
      refresh: true,
      refreshBefore: RENEWED_BEFORE,
    });
    return this.made.kubeConfig;
  }

  public get endpoint(): string {
    return this.told("clusters", "cluster", "server");
  }

  public get certificateAuthority(): string {
    return Fn.base64decode(this.told("clusters", "cluster", "certificate-authority-data"));
  }

  public get clientCertificate(): string {
    return Fn.base64decode(this.told("users", "user", "client-certificate-data"));
  }

  public get clientKey(): string {
    return Fn.base64decode(this.told("users", "user", "client-key-data"));
  }

  private told(list: string, entry: string, key: string): string {
    return Fn.lookupNested(Fn.yamldecode(this.kubeconfig), [list, 0, entry, key]) as string;
  }
}
