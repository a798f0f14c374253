import type { IResolveContext } from "cdktf";
import { TerraformStack } from "cdktf";
import { resolvePlainly } from "./plain";

type Tree = Record<string, unknown>;

/** Where elements stand in the JSON, by type and name. */
const KINDS = ["resource", "data"];

/**
 * An element's part of the JSON, as it is, but for a method `resolve` that no loop over its keys sees. It makes cdktf take it for
 * a token, and ask it.
 *
 * cdktf resolves the whole stack three times: once to find references across stacks, once each element, once all of them
 * together. Asked, the part answers the first two with little work, and the third with the answer to the second.
 */
export function withFastResolution(content: Tree): Tree {
  return answering({ ...content }, (context) => {
    const resolved = inContextOf(content, context);
    return context.preparing || mayBeOverridden(context) ? resolved : settled(resolved);
  });
}

/** On failure, cdktf tries as well: its error names the place. */
function inContextOf(content: Tree, context: IResolveContext): Tree {
  try {
    return resolvePlainly(content, context) as Tree;
  } catch {
    return context.resolve(content);
  }
}

/** Marks what stands under kind, type and name (`resource`, `scaleway_vpc`, `web`) as needing no further resolution. */
function settled(resolved: Tree): Tree {
  for (const kind of KINDS) {
    for (const elements of Object.values((resolved[kind] ?? {}) as Record<string, Tree>)) {
      for (const attributes of Object.values(elements) as Tree[]) {
        answering(attributes, () => attributes);
      }
    }
  }
  return resolved;
}

/** What `TerraformStack.addOverride` was told of elements is merged into the resolved ones; it has to find them plain. */
function mayBeOverridden({ scope }: IResolveContext): boolean {
  const { rawOverrides } = scope as unknown as { readonly rawOverrides?: object };
  return !TerraformStack.isStack(scope) || rawOverrides === undefined || KINDS.some((kind) => kind in rawOverrides);
}

function answering(content: Tree, answer: (context: IResolveContext) => Tree): Tree {
  return Object.defineProperty(content, "resolve", {
    value: (context: IResolveContext): undefined => {
      const postProcess = (): Tree => answer(context);
      context.registerPostProcessor({ postProcess });
    },
  });
}
