import { AROUND_KINDS } from "./around";
import { BALANCING_KINDS } from "./balancing";
import { COMPUTE_KINDS } from "./compute";
import { FEDERATION_KINDS } from "./federation";
import { NETWORK_KINDS } from "./network";
import { SERVICE_KINDS } from "./services";
import { SOVEREIGNTY_KINDS } from "./sovereignty";
import { STORAGE_KINDS } from "./storage";
import type { Kind } from "../kind";

/** The kinds of steps that programs on one cloud are made of, and on two. */
export const CLOUD_KINDS: readonly Kind[] = [
  ...NETWORK_KINDS, ...COMPUTE_KINDS, ...STORAGE_KINDS, ...BALANCING_KINDS, ...SERVICE_KINDS, ...AROUND_KINDS, ...SOVEREIGNTY_KINDS,
];

/** All kinds of steps. */
export const KINDS: readonly Kind[] = [...CLOUD_KINDS, ...FEDERATION_KINDS];
export { FEDERATION_KINDS };
