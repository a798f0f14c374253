import { Server, ServerCredentials, status, type sendUnaryData, type ServerUnaryCall, type UntypedHandleCall } from "@grpc/grpc-js";
import { providerService } from "./definition";
import type { DiagnosticMessage } from "./messages";
import { Crash } from "../engine/faults";
import { Refusal } from "../engine/refusal";

/** One remote call: the request, and which connection it came by (Terraform opens one for each configured provider). */
export type Handler = (request: never, connection: string) => object | Promise<object>;

/** A provider that listens; `port` is local to this machine. */
export interface Listening {
  readonly port: number;
  stop(): void;
}

/** What a process of a provider answers only whom has configured it. */
const OF_THE_CONFIGURED = ["ReadResource", "PlanResourceChange", "ApplyResourceChange", "ImportResourceState", "ReadDataSource"];

/** Serves one provider on a free local port. A crash cuts all connections; then it listens again, as a process that Terraform starts anew. */
export async function listen(handlers: Readonly<Record<string, Handler>>): Promise<Listening> {
  let crash = (): void => undefined;
  let server = serve(handlers, () => crash());
  const port = await bind(server, 0);
  crash = () => {
    server.forceShutdown();
    server = serve(handlers, () => crash(), new Set());
    void bind(server, port);
  };
  return { port, stop: () => server.forceShutdown() };
}

/** @param configured the connections that have configured this process, where it follows one that died: whoever spoke to that one gets no answer here */
function serve(handlers: Readonly<Record<string, Handler>>, crash: () => void, configured?: Set<string>): Server {
  // Channelz stays on: without it, a forced shutdown does not know the connections that it has to cut.
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  const isKnown = (name: string, connection: string): boolean => {
    if (name === "ConfigureProvider") {
      configured?.add(connection);
    }
    return configured === undefined || configured.has(connection) || !OF_THE_CONFIGURED.includes(name);
  };
  const calls = Object.entries(handlers).map(([name, handler]) => [name, unary(handler, crash, (connection) => isKnown(name, connection))]);
  server.addService(providerService(), Object.fromEntries(calls) as Record<string, UntypedHandleCall>);
  return server;
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
  });
}

function unary(handler: Handler, crash: () => void, isKnown: (connection: string) => boolean): UntypedHandleCall {
  const handle = (call: ServerUnaryCall<never, object>, answer: sendUnaryData<object>): void => {
    if (!isKnown(call.getPeer())) {
      answer({ code: status.UNAVAILABLE, details: "the provider's process died" });
      return;
    }
    Promise.resolve()
      .then(() => handler(call.request, call.getPeer()))
      .then(
        (response) => answer(null, response),
        (error: unknown) => (error instanceof Crash ? crash() : answer(null, { diagnostics: diagnose(error) })),
      );
  };
  return handle as UntypedHandleCall;
}

/** What Terraform shows of an error: a refusal as it stands; anything else is a fault of the sandbox, and says so. */
function diagnose(error: unknown): readonly DiagnosticMessage[] {
  if (error instanceof Refusal) {
    return error.diagnostics;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [{ severity: "ERROR", summary: "The sandbox failed", detail }];
}
