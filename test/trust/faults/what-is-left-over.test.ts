import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Thing } from "../../e2e/trust/support/inventory";
import type { State } from "../../e2e/trust/support/leftovers";
import { leftovers } from "../../e2e/trust/support/leftovers";
import { WeakLine } from "../../e2e/trust/support/weak-line";
import { StateServer } from "../../support/state-server";

const thing = (kind: string, id: string, more: Partial<Thing> = {}): Thing => ({ kind, id, name: id, tags: [], status: "", ...more });
const state = (...ids: readonly string[]): State => ({ resources: ids.map((id) => ({ mode: "managed", type: "any", name: id, instances: [{ attributes: { id } }] })) });
const ids = (things: readonly Thing[]): string[] => things.map(({ id }) => id);

describe("what exists and the state does not know", () => {
  test("is left over, in the order in which it can be deleted", () => {
    expect(ids(leftovers([thing("network", "n"), thing("port", "p"), thing("server", "s")], state("s")))).toEqual(["p", "n"]);
  });

  test("is nothing when the state knows all, by the last part of its identifiers, too", () => {
    expect(leftovers([thing("record", "r"), thing("secret", "k")], state("zone/r", "http://127.0.0.1/v1/secrets/k"))).toEqual([]);
  });

  test("is the second of two that have one name", () => {
    expect(ids(leftovers([thing("volume", "one", { name: "data" }), thing("volume", "two", { name: "data" })], state("one")))).toEqual(["two"]);
  });

  test("is not what a server of the state brought with it, but is that when the server is gone", () => {
    const root = thing("volume", "root", { partOf: "s" });
    expect(leftovers([thing("server", "s"), root], state("s"))).toEqual([]);
    expect(ids(leftovers([root], state()))).toEqual(["root"]);
  });

  test("is all of it without a state, and a part goes with its whole", () => {
    expect(ids(leftovers([thing("load balancer", "l"), thing("port", "vip", { partOf: "l" })], undefined))).toEqual(["l"]);
  });
});

describe("a weak line", () => {
  const ends: (() => void)[] = [];
  afterEach(() => ends.splice(0).forEach((end) => end()));

  /** A server that remembers what it was asked, and a line to it. */
  async function ask(): Promise<{ line: WeakLine; asked: string[]; post: () => Promise<number> }> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.method!);
      response.end("done");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const line = await WeakLine.to((server.address() as AddressInfo).port);
    ends.push(() => line.stop(), () => server.close());
    return { line, asked, post: async () => (await fetch(`http://127.0.0.1:${line.port}/`, { method: "POST", body: "x" })).status };
  }

  test("carries the request there and loses the answer to it, once, after as many as it is told", async () => {
    const { line, asked, post } = await ask();
    line.weaken({ losesAnswerTo: /^POST /, after: 1 });
    expect(await post()).toBe(200);
    await expect(post()).rejects.toThrow();
    expect(await post()).toBe(200);
    expect(asked).toEqual(["POST", "POST", "POST"]);
    expect(line.lost).toBe(1);
  });

  test("lets nothing through when it is cut, until it is mended", async () => {
    const { line, asked, post } = await ask();
    line.weaken({ cut: true });
    await expect(post()).rejects.toThrow();
    expect(asked).toEqual([]);
    line.mend();
    expect(await post()).toBe(200);
  });
});

describe("the store of states", () => {
  test("locks for one at a time, and tells the other who has the lock", async () => {
    const server = await StateServer.start();
    const lock = async (method: string, body: string): Promise<[number, string]> => {
      const response = await fetch(server.address, { method, body });
      return [response.status, await response.text()];
    };
    expect(await lock("LOCK", "one")).toEqual([200, ""]);
    expect(await lock("LOCK", "two")).toEqual([423, "one"]);
    expect(await lock("UNLOCK", "one")).toEqual([200, ""]);
    expect(await lock("LOCK", "two")).toEqual([200, ""]);
    expect((await fetch(server.address)).status).toBe(404);
    server.stop();
  });
});
