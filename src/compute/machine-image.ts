import { Token } from "cdktf";
import type { ImageSpec } from "./driver";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import { literalText } from "../core/literal-text";
import { checkArguments } from "../core/shape-check";
import { describeList } from "../core/text";
import { recordTraits } from "../core/traits-record";

/** An image as a server needs it: what the driver is told, and which distribution it is, where known. */
export interface ResolvedImage {
  readonly spec: ImageSpec;
  readonly distribution?: string;
}

/**
 * Which operating system a server starts from.
 */
export abstract class MachineImage {
  /** Ubuntu of a version, for instance `24.04`. */
  public static ubuntu(version: string): MachineImage {
    checkArguments("MachineImage.ubuntu", { version });
    return new CatalogueImage("ubuntu", version);
  }

  /** Debian of a version, for instance `12`. */
  public static debian(version: string): MachineImage {
    checkArguments("MachineImage.debian", { version });
    return new CatalogueImage("debian", version);
  }

  /** Rocky Linux of a version, for instance `9`. */
  public static rocky(version: string): MachineImage {
    checkArguments("MachineImage.rocky", { version });
    return new CatalogueImage("rocky", version);
  }

  /** AlmaLinux of a version, for instance `9`. */
  public static almalinux(version: string): MachineImage {
    checkArguments("MachineImage.almalinux", { version });
    return new CatalogueImage("almalinux", version);
  }

  /** Fedora of a version, for instance `44`. */
  public static fedora(version: string): MachineImage {
    checkArguments("MachineImage.fedora", { version });
    return new CatalogueImage("fedora", version);
  }

  /** The image that the cloud calls so. It is not looked up in the catalogue. */
  public static named(name: string): MachineImage {
    checkArguments("MachineImage.named", { name });
    return new DirectImage("name", name);
  }

  /** The image with the cloud's identifier. */
  public static id(imageId: string): MachineImage {
    checkArguments("MachineImage.id", { imageId });
    return new DirectImage("imageId", imageId);
  }

  /**
   * Finds the image in a cloud's catalogue; notes a fault when there is none.
   *
   * @internal
   */
  public abstract _resolve(cloud: ICloud, faults: Faults): ResolvedImage | undefined;
}

class CatalogueImage extends MachineImage {
  public constructor(
    private readonly distribution: string,
    private readonly version: string,
  ) {
    super();
  }

  public _resolve(cloud: ICloud, faults: Faults): ResolvedImage | undefined {
    const { distribution, version } = this;
    if (Token.isUnresolved(version)) {
      faults.add("image", version, "a version known when the program runs, because it is looked up in the catalogue; or MachineImage.named(…)");
      return undefined;
    }
    const known = cloud.catalogue.images;
    const entry = known.find((image) => image.distribution === distribution && image.version === version);
    if (entry === undefined) {
      const names = known.map((image) => `${image.distribution} ${image.version}`).sort();
      const allowed = names.length > 0 ? describeList(names) : "nothing, as this cloud's catalogue of images is empty";
      faults.add("image", `${distribution} ${version}`, `${allowed}; any other by MachineImage.named(…) or MachineImage.id(…)`);
      return undefined;
    }
    recordTraits(faults.scope, { image: { name: entry.name, distribution, version } });
    return { spec: { name: literalText(entry.name) }, distribution };
  }
}

class DirectImage extends MachineImage {
  public constructor(
    private readonly key: "name" | "imageId",
    private readonly value: string,
  ) {
    super();
  }

  public _resolve(_cloud: ICloud, faults: Faults): ResolvedImage | undefined {
    if (!Token.isUnresolved(this.value) && this.value.trim() === "") {
      faults.add("image", this.value, this.key === "name" ? "the cloud's name of an image" : "the cloud's identifier of an image");
      return undefined;
    }
    recordTraits(faults.scope, { image: { name: this.value } });
    return { spec: { [this.key]: literalText(this.value) } };
  }
}
