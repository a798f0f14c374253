import type { IDriver } from "../core/capability";

/**
 * What a cloud has to do for DNS.
 */
export interface IDnsDriver extends IDriver {}
