import type { TerraformResourceLifecycle } from "cdktf";

/**
 * For what rules of the gateway refer to. Terraform destroys first and updates then, so a set would be destroyed while a rule still names it, which
 * the gateway refuses, and no later deployment would get further; with this, the rules go first. It spreads to what a set refers to, such as the
 * address of `Peer.publicIp`. The addresses of servers are therefore picked by the program, so that no set refers to a server.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
 */
export const AFTER_RULES: TerraformResourceLifecycle = { createBeforeDestroy: true };
