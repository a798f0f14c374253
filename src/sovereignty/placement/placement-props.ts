import type { PlacementRecord } from "./placement-record";
import type { MachineImage } from "../../compute/machine-image";
import type { MachineType } from "../../compute/machine-type";
import type { Capability } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import type { PlacePolicy } from "../place-policy";

/**
 * What a placement requires.
 */
export interface PlacementProps {
  /** The clouds to choose from; what comes first is preferred. */
  readonly clouds: ICloud[];
  /**
   * How many of them.
   *
   * @default 1
   */
  readonly count?: number;
  /**
   * What they must be able to do.
   *
   * @default - nothing in particular
   */
  readonly capabilities?: Capability[];
  /**
   * A machine that they must have.
   *
   * @default - any
   */
  readonly machine?: MachineType;
  /**
   * An image that they must have.
   *
   * @default - any
   */
  readonly image?: MachineImage;
  /**
   * Rules that they must satisfy, besides those defined in what the placement, or the cloud, is in.
   *
   * @default - only those
   */
  readonly policies?: PlacePolicy[];
  /**
   * The marks of the data that will be there, so that rules about them count, see `DataClass`.
   *
   * @default - none
   */
  readonly dataClasses?: string[];
  /**
   * Whether the operators must be independent of each other, when there are several.
   *
   * @default true
   */
  readonly independentOperators?: boolean;
  /**
   * Whether the countries must differ, when there are several; they do anyway as far as the list allows.
   *
   * @default false
   */
  readonly differentCountries?: boolean;
  /**
   * Remembers the choice.
   *
   * @default PlacementRecord.file()
   */
  readonly record?: PlacementRecord;
  /**
   * Whether what was placed may move: away from a cloud that no longer meets the requirements, or to one that the list prefers.
   *
   * @default false
   */
  readonly mayMove?: boolean;
}
