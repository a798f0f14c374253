import { COMPUTE_KINDS } from "./compute";
import { NETWORK_KINDS } from "./network";
import { STORAGE_KINDS } from "./storage";
import type { Kind } from "../kind";

/** All kinds of steps that programs are made of. */
export const KINDS: readonly Kind[] = [...NETWORK_KINDS, ...COMPUTE_KINDS, ...STORAGE_KINDS];
