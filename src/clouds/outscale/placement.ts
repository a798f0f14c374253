import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { PlacementGroupHandle, PlacementGroupSpec } from "../../compute/driver";
import { PlacementStrategy } from "../../compute/placement-group";
import { ProgramMarker } from "../../families/terraform/program-marker";

const KEYS: Record<PlacementStrategy, string> = {
  [PlacementStrategy.SPREAD]: "osc.fcu.repulse_server",
  [PlacementStrategy.TOGETHER]: "osc.fcu.attract_server",
};

/**
 * A placement group is a word that servers have in common: no thing at the cloud. Terraform makes the word up, so that it is nobody else's.
 *
 * @see https://docs.outscale.com/en/userguide/Configuring-a-VM-with-User-Data-and-OUTSCALE-Tags.html
 */
export function definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
  const marker = new ProgramMarker(scope, "Resource", { placementGroup: spec.name });
  const word = Token.asString(marker.interpolationForAttribute("id"));
  return { placementGroupId: `${KEYS[spec.strategy]}${spec.strict ? "_strict" : ""}=${word}` };
}

/**
 * The part of the user data that OUTSCALE reads and does not show to the server. Tags count when the server is placed, and those of
 * the server itself are put on it only afterwards.
 */
export function placementSection(placementGroupId: string | undefined): string {
  if (placementGroupId === undefined) {
    return "";
  }
  const tag = placementGroupId.includes("=") ? placementGroupId : `${KEYS[PlacementStrategy.SPREAD]}=${placementGroupId}`;
  return ["-----BEGIN OUTSCALE SECTION-----", "filter_private_section=true", `tags.${tag}`, "-----END OUTSCALE SECTION-----", ""].join("\n");
}
