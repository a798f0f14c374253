import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TerraformElement } from "cdktf";
import { App, LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Server } from "archipel";
import { Sandbox, Terraform } from "archipel-sandbox";
import { DESTROYABLE } from "../destroyable";

/** A server as its cloud would start it. */
export interface DeployedServer {
  readonly name: string;
  /** Whole, with all that only Terraform knows filled in. */
  readonly userData: string;
  readonly privateIp?: string;
  readonly publicIp?: string;
  /** All attributes in Terraform's state. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What `terraform show -json` tells, as far as it is read here. */
interface State {
  readonly values: {
    readonly outputs: Readonly<Record<string, { readonly value: Pick<DeployedServer, "privateIp" | "publicIp"> }>>;
    readonly root_module: { readonly resources: readonly { readonly address: string; readonly values: Readonly<Record<string, unknown>> }[] };
  };
}

/** A program that is deployed into the sandbox by the real engine, again and again. */
export class Sandboxed {
  /** Starts the sandbox, in a world of its own. */
  public static async start(): Promise<Sandboxed> {
    const directory = mkdtempSync(join(tmpdir(), "archipel-sandboxed-"));
    return new Sandboxed(directory, await Sandbox.start({ world: join(directory, "world") }));
  }

  private state?: State;

  private constructor(
    private readonly directory: string,
    /** What it is deployed into. */
    public readonly sandbox: Sandbox,
  ) {}

  /**
   * Applies a program, and tells of the servers that it names.
   *
   * @throws Error with what the engine said, when it fails
   */
  public async deploy(define: (stack: TerraformStack) => Readonly<Record<string, Server>>): Promise<Record<string, DeployedServer>> {
    const app = new App({ outdir: join(this.directory, "cdktf.out"), context: DESTROYABLE });
    const stack = new TerraformStack(app, "lab");
    new LocalBackend(stack, { path: join(this.directory, "terraform.tfstate") }); // not where the tests are run: another run would go on with it
    const servers = define(stack);
    for (const [key, server] of Object.entries(servers)) {
      const value = { privateIp: server.privateIp, publicIp: server.hasPublicIp ? server.publicIp : undefined };
      new TerraformOutput(stack, `addresses-${key}`, { value, staticId: true });
    }
    app.synth();
    const terraform = new Terraform({ directory: join(this.directory, "cdktf.out", "stacks", "lab"), env: this.sandbox.env });
    for (const outcome of [await terraform.init(), await terraform.apply()]) {
      if (outcome.exitCode !== 0) {
        throw new Error(outcome.output);
      }
    }
    this.state = JSON.parse((await terraform.run("show", "-json")).answer) as State;
    const { values: state } = this.state;
    const resources = new Map(state.root_module.resources.map(({ address, values }) => [address, values]));
    return Object.fromEntries(Object.entries(servers).map(([key, server]) => [key, { ...state.outputs[`addresses-${key}`]!.value, ...told(server, resources) }]));
  }

  /** The attributes of all resources of a type, as the last deployment left them. */
  public resources(type: string): DeployedServer["attributes"][] {
    return this.state!.values.root_module.resources.filter(({ address }) => address.startsWith(`${type}.`)).map(({ values }) => values);
  }

  public remove(): void {
    this.sandbox.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function told(server: Server, values: ReadonlyMap<string, DeployedServer["attributes"]>): Pick<DeployedServer, "name" | "userData" | "attributes"> {
  const resource = server.node.defaultChild as TerraformElement & { readonly terraformResourceType: string };
  const attributes = values.get(`${resource.terraformResourceType}.${resource.friendlyUniqueId}`)!;
  return { name: server.serverName, userData: userDataOf(attributes.user_data), attributes };
}

/** Clouds take user data as it is, by the name of its reader, or in Base64. */
function userDataOf(given: unknown): string {
  if (given === undefined || given === null) {
    return "#cloud-config\n{}\n"; // a server that has nothing to do
  }
  const text = typeof given === "string" ? given : (given as Record<string, string>)["cloud-init"]!;
  return text.startsWith("#") ? text : Buffer.from(text, "base64").toString("utf8");
}
