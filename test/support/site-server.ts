import { existsSync, readFileSync, statSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml",
};

/** Files of a folder, served on the loopback address as any static server does. */
export class SiteServer {
  /** Serves a folder until `stop`. */
  public static async start(folder: string): Promise<SiteServer> {
    const server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url!, "http://localhost").pathname));
      const named = join(folder, path);
      const file = existsSync(named) && statSync(named).isDirectory() ? join(named, "index.html") : named;
      if (!file.startsWith(folder) || !existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
    });
    await new Promise<void>((fulfil) => server.listen(0, "127.0.0.1", fulfil));
    return new SiteServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  private constructor(private readonly server: Server, public readonly url: string) {}

  public stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
