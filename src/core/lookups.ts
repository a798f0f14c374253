import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Construct } from "constructs";
import { tokenDigest } from "./token-digest";

/**
 * Looks something up once per cloud and question, whoever asks: all servers of one image share one data source.
 *
 * The question is the construct's id, so that the order of the program does not matter.
 */
export function sharedLookup(cloud: IConstruct, question: string, make: (scope: Construct, id: string) => IConstruct): IConstruct {
  const scope = cloud.node.tryFindChild("Lookup") ?? new Construct(cloud as Construct, "Lookup");
  const readable = question.replace(/\$\{TfToken\[[^\]]*\]\}/g, "token").replace(/[\s/]+/g, "-");
  const id = Token.isUnresolved(question) ? `${readable}-${tokenDigest(cloud, [question])}` : readable;
  return scope.node.tryFindChild(id) ?? make(scope as Construct, id);
}
