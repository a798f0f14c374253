import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What is asked of the APIs, as parsed JSON. */
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The APIs of one project of an OpenStack, asked without Terraform: who is logged in, and where each service is. */
export class OpenStackApi {
  /** Logs in as an entry of `clouds.yaml`: the one that the environment names. Undefined when there is none. */
  public static async login(entry = process.env.OS_CLOUD!): Promise<OpenStackApi | undefined> {
    const { clouds } = parse(readFileSync(process.env.OS_CLIENT_CONFIG_FILE!, "utf8")) as Json;
    if (clouds[entry] === undefined) {
      return undefined;
    }
    const { auth } = clouds[entry];
    const user = { name: auth.username, password: auth.password, domain: { name: auth.user_domain_name } };
    const scope = { project: { name: auth.project_name, domain: { name: auth.project_domain_name } } };
    const body = { auth: { identity: { methods: ["password"], password: { user } }, scope } };
    const response = await fetch(`${auth.auth_url}/auth/tokens`, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
    const { token } = (await response.json()) as Json;
    const urls = token.catalog.map(({ type, endpoints }: Json) => [type, endpoints.find(({ interface: kind }: Json) => kind === "public").url]);
    return new OpenStackApi(Object.fromEntries(urls) as Record<string, string>, token.project.id as string, response.headers.get("X-Subject-Token")!);
  }

  private constructor(
    /** Where each service is, by its type. */
    public readonly urls: Readonly<Record<string, string>>,
    public readonly projectId: string,
    private readonly token: string,
  ) {}

  /** What a service answers; undefined for nothing, and for what is not there. @throws Error for what it refuses */
  public async ask(service: string, method: "GET" | "PUT" | "POST" | "DELETE", path: string, body?: unknown): Promise<Json> {
    const raw = typeof body === "string" || body === undefined;
    const headers = { "X-Auth-Token": this.token, "Accept": "application/json", "Content-Type": raw ? "text/plain" : "application/json", "X-OpenStack-Manila-API-Version": "2.65" };
    const response = await fetch(`${this.urls[service]}${path}`, { method, headers, body: raw ? body : JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
    const text = await response.text();
    if (!response.ok && response.status !== 404) {
      throw new Error(`${service} answers ${response.status} to ${method} ${path}: ${text.slice(0, 300)}`);
    }
    return response.ok && text !== "" && /json/.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : response.ok ? text : undefined;
  }
}
