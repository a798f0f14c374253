import type { IDriver } from "../core/capability";

/**
 * What a cloud has to do for load balancing.
 */
export interface ILoadBalancingDriver extends IDriver {}
