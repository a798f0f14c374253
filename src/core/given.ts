import type { ICloud } from "./cloud";

/**
 * What a program gave to a construct: its type, for the check before anything is read of it, and where the cloud stands in it.
 *
 * @internal
 */
export class Given {
  /** @param cloud where the cloud stands in the value; it is read when the check has passed */
  public static of<P extends object>(shape: string, value: P, cloud: (value: P) => ICloud | undefined = ownCloud): Given {
    return new Given(shape, value, () => cloud(value));
  }

  private constructor(
    public readonly shape: string,
    public readonly value: object,
    public readonly cloud: () => ICloud | undefined,
  ) {}

  /** What messages call the construct: `Server`, of `ServerProps` as of `Server.fromServerId`. */
  public get subject(): string {
    return this.shape.replace(/(Props|Attributes|Options)$|\..*$/, "");
  }
}

function ownCloud(props: { readonly cloud?: ICloud }): ICloud | undefined {
  return props.cloud;
}
