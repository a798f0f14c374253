import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { OvhNodePools } from "./ovh-node-pools";
import { OvhZones } from "./ovh-zones";

type Body = Readonly<Record<string, unknown>>;

/** What is answered; nothing known is a 404. */
type Answer = unknown;

interface Bucket {
  readonly place: string;
  body: Body;
  objects: string[];
  lifecycle?: Body;
}

interface User {
  readonly id: number;
  readonly body: Body;
  policy: string;
}

/** The day on which everything here was made. */
const TODAY = "2026-11-28T00:00:00Z";
const ROLE = { id: "1", name: "objectstore_operator", description: "", permissions: [] };
const OPENRC = 'export OS_AUTH_URL="http://nowhere"\nexport OS_TENANT_NAME="1"\nexport OS_TENANT_ID="1"\nexport OS_USERNAME="user"\n';

/**
 * Stands in for the part of OVHcloud's API that buckets, their keys, records of zones and pools of nodes need, on the loopback interface: routes, bodies and answers as the provider's own
 * source sends and reads them (github.com/ovh/terraform-provider-ovh, 2026-08-21). Somebody puts two objects into each new bucket.
 */
export class OvhApi {
  /** Starts one on a free port. */
  public static async start(): Promise<OvhApi> {
    const api = new OvhApi();
    await new Promise<void>((resolve) => api.server.listen(0, "127.0.0.1", resolve));
    return api;
  }

  /** The buckets, by their names. */
  public readonly buckets = new Map<string, Bucket>();
  /** The users, by their numbers. */
  public readonly users = new Map<string, User>();
  /** The records of zones. */
  public readonly zones = new OvhZones();
  /** The pools of nodes of a cluster that exists. */
  public readonly nodePools = new OvhNodePools();
  /** How many objects were deleted. */
  public deletedObjects = 0;
  private numbers = 0;
  private readonly server = createServer((request, response) => {
    void this.answer(request).then((answer) => {
      response.writeHead(answer === undefined ? 404 : 200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(answer ?? { class: "Client::NotFound", message: "not found" }));
    });
  });

  private constructor() {
    this.server.unref();
  }

  /** What the provider needs to find it; the keys are nobody's. */
  public get env(): Readonly<Record<string, string>> {
    const { port } = this.server.address() as AddressInfo;
    return { OVH_ENDPOINT: `http://127.0.0.1:${port}`, OVH_APPLICATION_KEY: "a", OVH_APPLICATION_SECRET: "b", OVH_CONSUMER_KEY: "c" };
  }

  public stop(): void {
    this.server.close();
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const body = await text(request);
    const path = request.url!.split("?")[0];
    const given = (body === "" ? {} : JSON.parse(body)) as Body;
    if (path.startsWith("/domain/zone/")) {
      return this.zones.answer(request.method!, path, given);
    }
    const [, project, rest] = /^\/cloud\/project\/([^/]+)(\/.*)$/.exec(path) ?? [];
    if (project === undefined) {
      return { "/auth/time": Math.floor(Date.now() / 1000), "/auth/details": { account: "nobody", method: "account" } }[path];
    }
    const [, region, name, part] = /^\/region\/([^/]+)\/storage(?:\/([^/]+)(\/.*)?)?$/.exec(rest) ?? [];
    if (region !== undefined) {
      return this.storage(request.method!, `${project}/${region}`, name ?? String(given.name), part ?? "", given);
    }
    const [isPool, pool] = /^\/kube\/[^/]+\/nodepool(?:\/([^/]+))?$/.exec(rest) ?? [];
    if (isPool !== undefined) {
      return this.nodePools.answer(request.method!, pool, given);
    }
    const [, id, detail] = /^\/user(?:\/(\d+)(\/.*)?)?$/.exec(rest) ?? [];
    return rest === "/role" ? { roles: [ROLE], services: [] } : this.user(request.method!, project, id, detail ?? "", given);
  }

  private storage(method: string, place: string, name: string, part: string, given: Body): Answer {
    if (method === "POST" && part === "") {
      this.buckets.set(name, { place, body: given, objects: ["one", "two"] });
    }
    const bucket = this.buckets.get(name);
    if (bucket?.place !== place) {
      return undefined;
    }
    switch (`${method} ${part}`) {
      case "PUT ":
        bucket.body = { ...bucket.body, ...given };
        return null;
      case "DELETE ":
        return bucket.objects.length === 0 && this.buckets.delete(name) ? null : undefined;
      case "GET /object":
        return bucket.objects.map(shownObject);
      case "POST /bulkDeleteObjects":
        this.deletedObjects += bucket.objects.length;
        bucket.objects = [];
        return null;
      case "PUT /lifecycle":
        return (bucket.lifecycle = given);
      case "GET /lifecycle":
        return bucket.lifecycle;
      case "DELETE /lifecycle":
        bucket.lifecycle = undefined;
        return null;
      default:
        return shownBucket(name, bucket);
    }
  }

  private user(method: string, project: string, id: string | undefined, detail: string, given: Body): Answer {
    if (id === undefined) {
      const made = { id: ++this.numbers, body: given, policy: '{"Statement":[]}' };
      this.users.set(String(made.id), made);
      return { ...shownUser(made), password: "secret" };
    }
    const user = this.users.get(id);
    if (user === undefined) {
      return undefined;
    }
    switch (`${method} ${detail}`) {
      case "DELETE ":
        this.users.delete(id);
        return null;
      case "GET /openrc":
        return { content: OPENRC };
      case "POST /policy":
        user.policy = String(given.policy);
        return null;
      case "GET /policy":
        return { policy: user.policy };
      case "POST /s3Credentials":
        return { access: `key${id}`, secret: "secret", userId: id, tenantId: project };
      default:
        return detail === "" ? shownUser(user) : { secret: "secret" };
    }
  }
}

function shownBucket(name: string, { place, body, objects }: Bucket): Body {
  const region = place.split("/")[1];
  return {
    encryption: { sseAlgorithm: "plaintext" },
    versioning: { status: "disabled" },
    ...body,
    name,
    region,
    tags: body.tags ?? {},
    createdAt: TODAY,
    virtualHost: `https://${name}.s3.${region.toLowerCase()}.io.cloud.ovh.net/`,
    ownerId: 1,
    objects: objects.map(shownObject),
    objectsCount: objects.length,
    objectsSize: objects.length,
  };
}

function shownObject(key: string): Body {
  return { key, versionId: "1", size: 1, etag: key, lastModified: TODAY, storageClass: "STANDARD", isLatest: true, isDeleteMarker: false };
}

function shownUser({ id, body }: User): Body {
  return { id, description: body.description, username: `user-${id}`, creationDate: TODAY, status: "ok", roles: [ROLE] };
}
