import type { IResolveContext } from "cdktf";
import { TerraformStack } from "cdktf";
import { resolvePlainly } from "./plain";

type Tree = Record<string, unknown>;

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
  for (const kind of ["resource", "data"]) {
    for (const elements of Object.values((resolved[kind] ?? {}) as Record<string, Tree>)) {
      for (const attributes of Object.values(elements) as Tree[]) {
        answering(attributes, () => attributes);
      }
    }
  }
  return resolved;
}

/** What `TerraformStack.addOverride` was told is merged into the resolved elements; it has to find plain ones. */
function mayBeOverridden(context: IResolveContext): boolean {
  const { rawOverrides } = context.scope as unknown as { readonly rawOverrides?: object };
  return !TerraformStack.isStack(context.scope) || rawOverrides === undefined || Object.keys(rawOverrides).length > 0;
}

function answering(content: Tree, answer: (context: IResolveContext) => Tree): Tree {
  return Object.defineProperty(content, "resolve", {
    value: (context: IResolveContext): undefined => {
      const postProcess = (): Tree => answer(context);
      context.registerPostProcessor({ postProcess });
    },
  });
}
