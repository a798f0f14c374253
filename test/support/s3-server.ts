import { LoopbackProgram } from "./loopback-program";

/** An S3 server on this machine (moto's), with nothing in it at first and nothing left of it at the end. */
export class S3Server {
  /** The program: what ARCHIPEL_E2E_S3_SERVER names, else `moto_server` of the PATH. */
  public static readonly program = process.env.ARCHIPEL_E2E_S3_SERVER ?? "moto_server";

  /** Whether it can be started. */
  public static isAvailable(): boolean {
    return LoopbackProgram.isAvailable(S3Server.program);
  }

  /** Starts it on a free port, and waits until it answers. */
  public static async start(): Promise<S3Server> {
    return new S3Server(await LoopbackProgram.start({ program: S3Server.program, args: (host, port) => ["-H", host, "-p", port], path: "" }));
  }

  /** Nobody's credentials: the server takes any. */
  public readonly env: Readonly<Record<string, string>> = { AWS_ACCESS_KEY_ID: "nobody", AWS_SECRET_ACCESS_KEY: "nothing" };

  /** Where it is. */
  public readonly endpoint: string;

  private constructor(private readonly server: LoopbackProgram) {
    this.endpoint = server.url;
  }

  /** Makes a bucket, or an object in one. */
  public async put(path: string, body = ""): Promise<void> {
    await this.ask("PUT", path, body);
  }

  /** What an object holds; nothing when it is not there. */
  public async get(path: string): Promise<string> {
    const response = await this.ask("GET", path);
    return response.ok ? response.text() : "";
  }

  /** Removes an object. */
  public async delete(path: string): Promise<void> {
    await this.ask("DELETE", path);
  }

  public stop(): void {
    this.server.stop();
  }

  /** The server asks that requests be signed, and does not look at the signature. */
  private async ask(method: string, path: string, body?: string): Promise<Response> {
    const Authorization = `AWS4-HMAC-SHA256 Credential=${this.env.AWS_ACCESS_KEY_ID}/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`;
    const response = await fetch(`${this.endpoint}/${path}`, { method, body, headers: { Authorization } });
    if (!response.ok && response.status !== 404) {
      throw new Error(`the S3 server answers ${response.status} to ${method} ${path}`);
    }
    return response;
  }
}
