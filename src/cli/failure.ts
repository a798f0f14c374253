/** Why a command cannot do what it was asked for, in words for the user; no stack trace is shown. */
export class Failure extends Error {}
