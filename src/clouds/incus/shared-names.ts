// Names of the root that TypeScript programs find here, too: see clouds/openstack/shared-names.ts.
import * as image from "./image";
import * as kind from "./server-kind";

/** @jsii ignore */
export import IncusImage = image.IncusImage;
/** @jsii ignore */
export import IncusServerKind = kind.IncusServerKind;
