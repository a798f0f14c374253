import type { Capability } from "archipel";
import type { World } from "./world";

/** One kind of step in a program: a construct, or something that is done with one. */
export interface Kind {
  readonly name: string;
  /** The exported classes that it makes. */
  readonly covers: readonly string[];
  /** Without which a cloud refuses all of it. */
  readonly needs: readonly Capability[];
  readonly define: (world: World) => void;
}
