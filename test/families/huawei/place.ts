import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud, ServerProps } from "archipel";

export { only, resources } from "../../support/resources-of";

/** A cloud of the family, as the shared tests know it. */
export interface Place {
  /** Makes the cloud in a stack called `shop`, under the id `place`. */
  readonly make: (props?: { readonly tags?: Record<string, string> }) => { readonly stack: TerraformStack; readonly cloud: ICloud & Construct };
  /** What every type begins with. */
  readonly prefix: string;
  /** The names of types that are not the prefix and a common word. */
  readonly types: { readonly address: string; readonly volume: string; readonly image: string; readonly binding: string };
  readonly zone: string;
  readonly otherZone: string;
  /** What every server is. */
  readonly small: Pick<ServerProps, "machine" | "image">;
  /** What the image of that is called. */
  readonly imageName: string;
  readonly flavor: string;
  readonly rootDiskGib: number;
  /** The blocks of an interface whose server forwards packets of `192.168.0.0/16`. */
  readonly forwarded: readonly string[];
}

/** A reference to an attribute of a resource of a type. */
export function referenceTo(type: string, attribute = "id"): RegExp {
  return new RegExp(`^\\$\\{${type}\\.\\w+\\.${attribute}\\}$`);
}

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
