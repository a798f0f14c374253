import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { CacheAttributes, CacheProps } from "./cache-props";
import { resolveCache } from "./cache-resolution";
import type { ICacheHandle } from "./driver";
import { encoded } from "./url";
import { announceEndpoint } from "../core/endpoints";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { literalText } from "../core/literal-text";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";

/**
 * A cache.
 */
export interface ICache extends IPortable {
  /** The cloud's identifier. */
  readonly cacheId: string;
  /** Where it listens: an address or a host name. */
  readonly host: string;
  /** The port. */
  readonly port: number;
}

/**
 * A managed cache that speaks the protocol of Redis. It is reached on a private network, or over the internet from the addresses that
 * it is told, and speaks TLS where its cloud can.
 *
 * What is in a cache may be lost at any time: keep what matters in a Database.
 */
export class Cache extends PortableConstruct implements ICache {
  /** A cache that exists. */
  public static fromCacheAttributes(scope: Construct, id: string, attributes: CacheAttributes): ICache {
    return new ImportedCache(scope, id, attributes);
  }

  public readonly cacheId: string;
  /** The name of its user. */
  public readonly userName: string;
  private readonly handle: ICacheHandle;
  private readonly tls: boolean;

  /**
   * @throws ValidationError when the engine, size, number of nodes, an address block, the user's name, the zone, the name or a tag is wrong, the password is written into the program, or nothing could reach it
   * @throws CapabilityError when the cloud has no such caches
   * @throws CloudMismatchError when the network is of another cloud
   */
  public constructor(scope: Construct, id: string, props: CacheProps) {
    super(scope, id, Given.of("CacheProps", props));
    this.requireSameCloud("network", props.network);
    this.requireSameCloud("subnet", props.subnet);
    const spec = resolveCache(this, this.cloud, props);
    this.tls = spec.tls;
    this.handle = this.cloud.databases!.defineCache(this, spec);
    this.userName = this.handle.userName ?? spec.userName;
    this.cacheId = this.handle.cacheId;
    keepData(this, props.removalPolicy);
    announceEndpoint(this, "address", () => `${this.host}:${Token.asString(this.port)}`);
  }

  public get host(): string {
    return Token.asString(Fn.element(this.hosts, 0));
  }

  /** Where its nodes listen, as many as it has addresses: one per node where the keys are spread. */
  public get hosts(): string[] {
    return this.handle.hosts;
  }

  public get port(): number {
    return this.handle.port;
  }

  /** The password of its user. Sensitive: an output of it has to be marked so. */
  public get password(): string {
    return this.handle.password;
  }

  /** The certificate that clients check the cache's own against, PEM; empty without TLS, and where the cloud hands out none. */
  public get certificate(): string {
    return this.handle.certificate;
  }

  /**
   * How a client connects, as a URL: `rediss://` with TLS, `redis://` without; where the cloud hands one out, that one. It holds the password: an output
   * of it has to be marked sensitive.
   *
   * @see https://www.iana.org/assignments/uri-schemes/prov/rediss
   */
  public connectionString(): string {
    const scheme = this.tls ? "rediss" : "redis";
    return this.handle.url ?? `${scheme}://${this.userName}:${encoded(this.password)}@${this.host}:${Token.asString(this.port)}`;
  }
}

class ImportedCache extends PortableConstruct implements ICache {
  public readonly cacheId: string;
  public readonly host: string;
  public readonly port: number;

  public constructor(scope: Construct, id: string, attributes: CacheAttributes) {
    super(scope, id, Given.of("CacheAttributes", attributes, () => undefined));
    this.cacheId = literalText(attributes.cacheId);
    this.host = literalText(attributes.host);
    this.port = attributes.port;
  }
}
