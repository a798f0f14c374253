import { LocalBackend, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { checkShape } from "../core/shape-check";

/**
 * Properties of a bootstrap.
 */
export interface StateBootstrapProps {
  /**
   * The file with the bootstrap's own state. On an OpenStack cloud whose buckets are made by S3 it holds a key pair: keep it safe, or destroy it and import the
   * buckets when they have to change.
   *
   * @default - `terraform.<id>.tfstate` in the working directory
   */
  readonly stateFile?: string;
}

/**
 * The stack that makes the buckets for the states of all others. Its own state is a file, so that it can be the first.
 *
 * ```ts
 * const bootstrap = new StateBootstrap(app, "bootstrap");
 * const states = new StateBucket(new Scaleway(bootstrap, "paris", { region: "fr-par" }), "states");
 *
 * const shop = new TerraformStack(app, "shop");
 * new SovereignState(shop, "state", { store: StateStore.bucket(states) });
 * ```
 *
 * `cdktf deploy bootstrap` comes first; what keeps its state in one of the buckets depends on it.
 */
export class StateBootstrap extends TerraformStack {
  public constructor(scope: Construct, id: string, props: StateBootstrapProps = {}) {
    super(scope, id);
    checkShape(this, "StateBootstrap", "StateBootstrapProps", props);
    new LocalBackend(this, { path: props.stateFile });
  }
}
