import { REMOVAL_POLICY_CONTEXT, RemovalPolicy } from "../../src/core/removal-policy";

/** The context of a program whose data is destroyed when it leaves the program, as a test that cleans up after itself needs it. */
export const DESTROYABLE = { [REMOVAL_POLICY_CONTEXT]: RemovalPolicy.DESTROY } as const;

/** The same, for cdktf's command line. */
export const DESTROYABLE_ENV = { CDKTF_CONTEXT_JSON: JSON.stringify(DESTROYABLE) } as const;
