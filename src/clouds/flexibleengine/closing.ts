import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * https://www.linforme.com/tech-telecom/article/cloud-orange-et-huawei-mettent-fin-a-leur-offre-commune_1990.html (2024-09-02): no new contracts,
 * closing within about 24 months. Cloud Avenue as what Orange Business runs beside it:
 * https://sud-orange-innovation.frama.io/posts/2025-09-24-intervention-sud-sur-la-strategie-cloud-au-cse-innovation-en-septembre-2025
 */
const CLOSING =
  "Flexible Engine is being shut down: Orange makes no new contracts since 2024, and said on 2024-09-02 that it closes within about 24 months " +
  "(https://www.linforme.com/tech-telecom/article/cloud-orange-et-huawei-mettent-fin-a-leur-offre-commune_1990.html). " +
  "Orange's own platform that goes on is Cloud Avenue; a portable program moves to any other cloud of this library.";

/** Says at synth, and wherever tools show annotations, that the cloud is at its end. */
export function warnOfClosing(cloud: IConstruct): void {
  Annotations.of(cloud).addWarning(CLOSING);
}
