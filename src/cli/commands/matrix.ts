import { CAPABILITY_MATRIX } from "../../core/capability-matrix";
import { ALL_CAPABILITIES } from "../../testing/all-capabilities";
import { columns, json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { Failure } from "../failure";
import { findName } from "../names";

/** Which part of the matrix. */
export interface MatrixOptions {
  readonly capability?: string;
  readonly cloud?: string[];
  readonly json?: boolean;
}

/** A capability, and who offers it. */
interface Offered {
  readonly capabilityId: string;
  readonly title: string;
  readonly clouds: readonly string[];
}

/** Shows which cloud offers what. */
export function showMatrix({ print }: Environment, options: MatrixOptions): ExitCode {
  const all = [...new Set(Object.values(CAPABILITY_MATRIX).flat())].sort((one, other) => one.localeCompare(other, "en"));
  const clouds = options.cloud?.map((asked) => findName(asked, all, "cloud")) ?? all;
  const capabilities = select(options.capability);
  if (options.json) {
    const offered = capabilities.map((capability) => ({ ...capability, clouds: capability.clouds.filter((cloud) => clouds.includes(cloud)) }));
    print(json({ formatVersion: 1, clouds, capabilities: offered }));
  } else if (options.cloud !== undefined) {
    const rows = capabilities.map(({ capabilityId, title, clouds: own }) => [capabilityId, ...clouds.map((cloud) => (own.includes(cloud) ? "yes" : "-")), title]);
    print(columns([["CAPABILITY", ...clouds, ""], ...rows]));
  } else {
    print(columns([["CAPABILITY", "CLOUDS", ""], ...capabilities.map((capability) => [capability.capabilityId, `${capability.clouds.length} of ${all.length}`, who(capability, all)])]));
  }
  return ExitCode.FINE;
}

function who({ clouds }: Offered, all: readonly string[]): string {
  const others = all.filter((cloud) => !clouds.includes(cloud));
  if (others.length === 0) {
    return "all";
  }
  return others.length < clouds.length ? `all but ${others.join(", ")}` : clouds.join(", ") || "none";
}

/** The capability of the identifier, or those below it. */
function select(asked: string | undefined): Offered[] {
  const all = ALL_CAPABILITIES.map(({ capabilityId, title }): Offered => ({ capabilityId, title, clouds: CAPABILITY_MATRIX[capabilityId] ?? [] }));
  const found = all.filter(({ capabilityId }) => asked === undefined || capabilityId === asked || capabilityId.startsWith(`${asked}.`));
  if (found.length === 0) {
    const near = all.filter(({ capabilityId }) => capabilityId.includes(asked!)).map(({ capabilityId }) => capabilityId);
    throw new Failure(`there is no capability ${JSON.stringify(asked)}; ${near.length > 0 ? `did you mean: ${near.join(", ")}` : "archipel matrix lists them"}`);
  }
  return found;
}
