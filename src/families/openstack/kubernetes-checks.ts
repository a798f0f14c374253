import { Token } from "cdktf";
import type { OpenStackKubernetes } from "./kubernetes-settings";
import type { Faults } from "../../core/faults";

/** Notes a fault unless there is one source of templates, and no more. */
export function checkKubernetes(faults: Faults, given: OpenStackKubernetes | undefined): void {
  if (given === undefined || Token.isUnresolved(given)) {
    return;
  }
  const { templates, image } = given;
  if ((templates === undefined) === (image === undefined)) {
    faults.add("kubernetes", Object.keys(given), "either the operator's templates or an image, one of the two");
  }
  if (templates !== undefined && Object.keys(templates).length === 0) {
    faults.add("kubernetes.templates", templates, "at least one version and its template");
  }
}
