import { CodedError } from "../core/coded-error";
import type { ErrorCode } from "../core/error-codes";

/** Why a command cannot do what it was asked for, in words for the user; no stack trace is shown. */
export class Failure extends CodedError {
  /** What the command was given is wrong. */
  public constructor(message: string, code: ErrorCode = "ARCHIPEL_COMMAND_USAGE", quoted?: string) {
    super(code, message, quoted);
  }

  /** The program that the command ran failed, and said why. */
  public static ofProgram(message: string, said?: string): Failure {
    return new Failure(message, "ARCHIPEL_PROGRAM_FAILED", said === undefined ? "" : `:\n${said}`);
  }
}
