import { Token } from "cdktf";
import { checkInteger, checkPattern, checkSecret } from "../core/checks";
import type { Faults } from "../core/faults";
import { holdsToken } from "../core/literal-text";
import { keyedProperty } from "../core/text";

/**
 * A container, the same wherever it runs: natively as a `ContainerApp`, or on servers as part of a `ContainerHost`.
 */
export interface ContainerDefinition {
  /** The image, for instance `ghcr.io/example/shop:1.4`, or `registry.imageName("shop", "1.4")`. It must be built for the machine's architecture. */
  readonly image: string;
  /** The TCP port that it listens on. */
  readonly port: number;
  /**
   * Variables.
   *
   * @default - those of the image
   */
  readonly environment?: Record<string, string>;
  /**
   * Variables whose values are secrets: sensitive Terraform variables, or what another construct gives out. Never literals.
   *
   * @default - none
   */
  readonly secretEnvironment?: Record<string, string>;
  /**
   * The program that is run instead of the image's entry point, and its first arguments. The image's own arguments are dropped, then.
   *
   * @default - the image's
   */
  readonly command?: string[];
  /**
   * Arguments instead of the image's.
   *
   * @default - the image's
   */
  readonly args?: string[];
  /**
   * Processors, in thousandths at the finest: `0.5` is half of one.
   *
   * @default - the cloud's; on a ContainerHost, all of the server's
   */
  readonly vcpus?: number;
  /**
   * Memory in MiB, a whole number.
   *
   * @default - the cloud's; on a ContainerHost, all of the server's
   */
  readonly memoryMib?: number;
}

/** The finest share of a processor. */
const SHARES_OF_VCPU = 1000;
const MAX_PORT = 65535;

/** Notes what is wrong with a container wherever it were to run. `prefix` stands before the names of properties. */
export function checkDefinition(faults: Faults, definition: ContainerDefinition, prefix = ""): void {
  const { image, port, vcpus } = definition;
  if (!holdsToken(image)) {
    checkPattern(faults, `${prefix}image`, image, /^[A-Za-z0-9][\w.\-/:@]*$/, "the name of an image, such as ghcr.io/example/shop:1.4");
  }
  checkInteger(faults, `${prefix}port`, port, { min: 1, max: MAX_PORT });
  checkVariables(faults, definition, prefix);
  checkWords(faults, `${prefix}command`, definition.command);
  checkWords(faults, `${prefix}args`, definition.args);
  if (vcpus !== undefined && !Token.isUnresolved(vcpus) && !(vcpus > 0 && Number.isInteger(thousandths(vcpus)))) {
    faults.add(`${prefix}vcpus`, vcpus, "more than 0, in thousandths at the finest");
  }
  checkInteger(faults, `${prefix}memoryMib`, definition.memoryMib, { min: 1, max: 2 ** 30, unit: "MiB" });
}

/** Thousandths of a processor. What is close to a whole number is one: 0.07 × 1000 is 70.00000000000001. */
export function thousandths(vcpus: number): number {
  const shares = vcpus * SHARES_OF_VCPU;
  return Math.abs(shares - Math.round(shares)) < 1e-6 ? Math.round(shares) : shares;
}

function checkVariables(faults: Faults, definition: ContainerDefinition, prefix: string): void {
  const { environment = {}, secretEnvironment = {} } = definition;
  for (const [property, variables] of [["environment", environment], ["secretEnvironment", secretEnvironment]] as const) {
    if (Token.isUnresolved(variables)) {
      faults.add(`${prefix}${property}`, variables, "variables whose names are known when the program runs; their values may be tokens");
      continue;
    }
    Object.keys(variables).forEach((name) =>
      checkPattern(faults, `${prefix}${property}[${JSON.stringify(name)}]`, name, /^[A-Za-z_]\w*$/, "a name of letters, digits and _, not beginning with a digit"),
    );
  }
  for (const [name, value] of Token.isUnresolved(secretEnvironment) ? [] : Object.entries(secretEnvironment)) {
    const property = keyedProperty(`${prefix}secretEnvironment`, name);
    checkSecret(faults, property, value);
    if (environment[name] !== undefined) {
      faults.add(property, name, "a name that environment does not have, too");
    }
  }
}

/** Quadlet loses an empty argument and all that follow it (seen with podman 4.6, 4.9 and 5.4), so that none is allowed anywhere. */
function checkWords(faults: Faults, property: string, words: string[] | undefined): void {
  if (words === undefined || Token.isUnresolved(words)) {
    return;
  }
  words.forEach((word, index) => checkPattern(faults, `${property}[${index}]`, word, /^[^]+$/, "text that is not empty"));
}
