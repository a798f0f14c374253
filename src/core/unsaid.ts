import { Annotations } from "cdktf";
import type { Construct } from "constructs";

/**
 * Warns that something is reached from the internet because the program says nothing of it. The default stays as it was, for what stands would lose its
 * address or its clients; whoever wants it says so, and the warning goes.
 */
export function warnOfUnsaidExposure(scope: Construct, property: string, said: unknown, effect: string): void {
  if (said === undefined) {
    Annotations.of(scope).addWarning(`it ${effect}, as nothing else is said: say ${property}: true if that is meant, or ${property}: false`);
  }
}
