import type { IConstruct } from "constructs";
import { Construct } from "constructs";

/**
 * Looks something up once per cloud and question, whoever asks: all servers of one image share one data source.
 *
 * The question is the construct's id, so that the order of the program does not matter.
 */
export function sharedLookup(cloud: IConstruct, question: string, make: (scope: Construct, id: string) => IConstruct): IConstruct {
  const scope = cloud.node.tryFindChild("Lookup") ?? new Construct(cloud as Construct, "Lookup");
  const id = question.replace(/[\s/]+/g, "-");
  return scope.node.tryFindChild(id) ?? make(scope as Construct, id);
}
