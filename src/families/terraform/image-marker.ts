import type { Construct } from "constructs";
import { ProgramMarker } from "./program-marker";
import type { ImageSpec } from "../../compute/driver";

/** Remembers which image the program names, so that a server can be replaced when that changes, and only then. */
export class ImageMarker extends ProgramMarker {
  public constructor(scope: Construct, id: string, image: ImageSpec) {
    super(scope, id, { image: image.name ?? image.imageId });
  }
}
