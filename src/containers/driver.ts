import type { IDriver } from "../core/capability";

/**
 * What a cloud has to do for containers.
 */
export interface IContainerDriver extends IDriver {}
