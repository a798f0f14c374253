import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Construct } from "constructs";
import { Union } from "./patterns/federation";
import { WebServer } from "./patterns/server";
import { Shop } from "./patterns/shop";
import { Site } from "./patterns/site";
import { WebTier } from "./patterns/web-tier";
import type { ICloud, MachineImage, MachineType } from "../../index";
import { PACKAGE_ROOT } from "../package-root";

/** What servers are made of. */
export interface ServerParts {
  readonly machine: MachineType;
  readonly image: MachineImage;
}

/**
 * What a program begins with. Its source, `patterns/NAME.ts`, is compiled with the library, so that it can be put on clouds before
 * anything is written; and copied into the program.
 */
export interface Pattern {
  readonly name: string;
  readonly title: string;
  /** The class that the source exports, and the id that the program gives it. */
  readonly className: string;
  readonly id: string;
  /** Whether it has servers, so that it is told of a machine and an image. */
  readonly hasServers: boolean;
  /** Fewest clouds. A pattern for one cloud is put on each of several. */
  readonly fewestClouds: number;
  /** Whether it is one thing over all of its clouds, instead of one on each. */
  readonly isShared: boolean;
  readonly define: (scope: Construct, id: string, clouds: readonly ICloud[], parts: ServerParts) => void;
}

const each = { fewestClouds: 1, isShared: false };

/** What there is to begin with; the first is taken when nobody chooses. */
export const PATTERNS: readonly Pattern[] = [
  {
    ...each, name: "server", title: "a server on a private network, reached by HTTPS", className: "WebServer", id: "web", hasServers: true,
    define: (scope, id, _clouds, parts) => void new WebServer(scope, id, parts),
  },
  {
    ...each, name: "shop", title: "the same, and a bucket that keeps old versions of its files", className: "Shop", id: "shop", hasServers: true,
    define: (scope, id, _clouds, parts) => void new Shop(scope, id, parts),
  },
  {
    ...each, name: "web-tier", title: "two web servers behind a load balancer", className: "WebTier", id: "web", hasServers: true,
    define: (scope, id, _clouds, parts) => void new WebTier(scope, id, parts),
  },
  {
    ...each, name: "site", title: "a bucket that everybody may read", className: "Site", id: "site", hasServers: false,
    define: (scope, id) => void new Site(scope, id),
  },
  {
    name: "federation", title: "one private network over two clouds or more, a server on each", className: "Union", id: "union", hasServers: true,
    fewestClouds: 2, isShared: true, define: (scope, id, clouds, parts) => void new Union(scope, id, { ...parts, members: [...clouds] }),
  },
];

/** The source of a pattern, as a program has it. */
export function sourceOf({ name }: Pattern): string {
  return readFileSync(join(PACKAGE_ROOT, "src", "cli", "init", "patterns", `${name}.ts`), "utf8").replaceAll('"../../../index"', '"archipel"');
}
