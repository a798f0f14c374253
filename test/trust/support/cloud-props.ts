import type { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { Construct } from "constructs";
import type { ICloud } from "archipel";
import type * as ShapeCheck from "../../../src/core/shape-check";
import type { CloudMaker } from "../../support/programs";

/** How a sample cloud was made: by which class, of which struct, with what. */
export interface MadeCloud {
  readonly type: new (scope: Construct, id: string, props: object) => ICloud;
  readonly struct: string;
  readonly props: Readonly<Record<string, unknown>>;
}

const seen = new WeakMap<IConstruct, Omit<MadeCloud, "type">>();

/**
 * The check of shapes, which every cloud hands its properties to, watched. A test puts it in the place of the real one:
 * `vi.mock("../../../src/core/shape-check", async (original) => (await import("../support/cloud-props.ts")).watched(await original()))`.
 */
export function watched(real: typeof ShapeCheck): typeof ShapeCheck {
  const see = (scope: IConstruct, struct: string, props: unknown): void => {
    if (typeof props === "object" && props !== null && !seen.has(scope)) {
      seen.set(scope, { struct, props: props as Readonly<Record<string, unknown>> });
    }
  };
  return {
    ...real,
    checkShape: (scope, subject, struct, props) => {
      see(scope, struct, props);
      real.checkShape(scope, subject, struct, props);
    },
    // Where a family makes the cloud, before it is there.
    shaped: (scope, subject, struct, props) => {
      see(scope, struct, props);
      return real.shaped(scope, subject, struct, props);
    },
  };
}

/** How a cloud is made that has all. What its properties refer to, such as the variable of a token, stays in the stack; the cloud itself does not. */
export function madeCloud({ makeCloud, makePublicCloud = makeCloud }: CloudMaker, stack: TerraformStack): MadeCloud {
  const scope = new Construct(stack, "sample");
  const cloud = makePublicCloud(scope);
  const made = seen.get(cloud as unknown as IConstruct) ?? seen.get(scope);
  if (made === undefined) {
    throw new Error("no check of shapes was watched: the test has to mock it");
  }
  scope.node.tryRemoveChild((cloud as unknown as IConstruct).node.id);
  return { ...made, type: cloud.constructor as MadeCloud["type"] };
}
