import type { IDriver } from "../core/capability";

/**
 * What a cloud has to do for managed databases.
 */
export interface IDatabaseDriver extends IDriver {}
