import { ProviderEngine } from "./engine/provider";
import { listen, type Listening } from "./protocol/server";
import { SchemaLibrary } from "./schema/library";
import { withoutMissingConfiguration } from "./terraform/cli-configuration";
import { World } from "./world/world";

/** What to start. */
export interface SandboxOptions {
  /** The folder of the world. @default ".archipel-sandbox" in the working directory */
  readonly world?: string;
  /** Short names of the providers to serve, as their schema files have them. @default all whose schema is there */
  readonly providers?: readonly string[];
  /** The folder of the schemas. @default the package's own */
  readonly schemas?: string;
}

/** Nothing asks a registry: neither the engine for its own news, nor `cdktf deploy` for the checksums of providers. */
const QUIET = { CHECKPOINT_DISABLE: "1", CDKTF_SKIP_PROVIDER_LOCK: "true" } as const;

/**
 * Lets the engine, a Go program that makes much garbage in a few seconds, collect it a fourth as often as usual, up to a limit; that is a
 * sixth of its work. Whoever has said in the environment how often to collect is heeded.
 */
function unhurried(): Record<string, string> {
  const { GOGC, GOMEMLIMIT } = process.env;
  return GOGC === undefined && GOMEMLIMIT === undefined ? { GOGC: "400", GOMEMLIMIT: "1GiB" } : {};
}

/** Providers without a cloud behind them, listening for Terraform. */
export class Sandbox {
  private constructor(
    /** The variables that a Terraform or OpenTofu process needs, to be added to its environment. */
    public readonly env: Readonly<Record<string, string>>,
    /** What exists. */
    public readonly world: World,
    private readonly listening: readonly Listening[],
    private readonly engines: readonly ProviderEngine[],
  ) {}

  /**
   * Starts to listen; a provider's schema is read when Terraform first asks for it.
   * @throws when there are no schemas, or none of a name given.
   */
  public static async start(options: SandboxOptions = {}): Promise<Sandbox> {
    const library = SchemaLibrary.open(options.schemas);
    const world = World.open(options.world);
    const names = options.providers ?? library.names();
    const engines = names.map((name) => new ProviderEngine(library, name, world));
    const listening = await Promise.all(engines.map((engine) => listen(engine.handlers())));
    const reattach = Object.fromEntries(
      names.map((name, index) => [
        library.source(name),
        { Protocol: "grpc", ProtocolVersion: 6, Pid: process.pid, Test: true, Addr: { Network: "tcp", String: `127.0.0.1:${listening[index]!.port}` } },
      ]),
    );
    // A program learns from the world's folder that it is in a sandbox: it keeps its state apart then.
    const own = { TF_REATTACH_PROVIDERS: JSON.stringify(reattach), ARCHIPEL_SANDBOX_WORLD: world.directory };
    const env = { ...own, ...QUIET, ...unhurried(), ...withoutMissingConfiguration() };
    return new Sandbox(env, world, listening, engines);
  }

  /** Stops listening; the world stays. */
  public stop(): void {
    this.engines.forEach((engine) => engine.stop());
    this.listening.forEach((server) => server.stop());
    this.world.settle();
  }
}
