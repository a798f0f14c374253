import { LoopbackProgram } from "./loopback-program";

/** Nobody's: the mock takes any. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** A mock of Scaleway's API on this machine, with nothing in it at first and nothing left of it at the end. */
export class Mockway {
  /** The program: what ARCHIPEL_E2E_MOCKWAY names, else `mockway` of the PATH. */
  public static readonly program = process.env.ARCHIPEL_E2E_MOCKWAY ?? "mockway";

  /** Whether it can be started. */
  public static isAvailable(): boolean {
    return LoopbackProgram.isAvailable(Mockway.program);
  }

  /** Starts it on a free port, and waits until it answers. */
  public static async start(): Promise<Mockway> {
    return new Mockway(await LoopbackProgram.start({ program: Mockway.program, args: (_host, port) => ["--port", port], path: "/mock/state" }));
  }

  /** What the provider needs to find it; it wins over what the environment and Scaleway's own configuration file say. */
  public readonly env: Readonly<Record<string, string>>;

  private constructor(private readonly server: LoopbackProgram) {
    this.env = {
      SCW_API_URL: server.url,
      SCW_ACCESS_KEY: "SCWXXXXXXXXXXXXXXXXX",
      SCW_SECRET_KEY: NOBODY,
      SCW_DEFAULT_PROJECT_ID: NOBODY,
      SCW_DEFAULT_ORGANIZATION_ID: NOBODY,
    };
  }

  public stop(): void {
    this.server.stop();
  }
}
