import { Server, ServerCredentials, type sendUnaryData, type ServerUnaryCall, type UntypedHandleCall } from "@grpc/grpc-js";
import { providerService } from "./definition";
import type { DiagnosticMessage } from "./messages";
import { Refusal } from "../engine/refusal";

/** One remote call: the request, and which connection it came by (Terraform opens one for each configured provider). */
export type Handler = (request: never, connection: string) => object | Promise<object>;

/** A provider that listens; `port` is local to this machine. */
export interface Listening {
  readonly port: number;
  stop(): void;
}

/** Serves one provider on a free local port. */
export async function listen(handlers: Readonly<Record<string, Handler>>): Promise<Listening> {
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  server.addService(providerService(), Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, unary(handler)])));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  return { port, stop: () => server.forceShutdown() };
}

function unary(handler: Handler): UntypedHandleCall {
  const handle = (call: ServerUnaryCall<never, object>, answer: sendUnaryData<object>): void => {
    Promise.resolve()
      .then(() => handler(call.request, call.getPeer()))
      .then((response) => answer(null, response), (error: unknown) => answer(null, { diagnostics: diagnose(error) }));
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
