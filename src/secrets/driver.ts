import type { IDriver } from "../core/capability";

/**
 * What a cloud has to do for secrets.
 */
export interface ISecretDriver extends IDriver {}
