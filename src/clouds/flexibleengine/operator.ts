import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";

const NET_01 = {
  source: "https://01net.com/actualites/clap-de-fin-pour-flexible-engine-loffre-de-cloud-de-huawei-et-dorange.html",
  asOf: "2024-09-02",
  sourceKind: SourceKind.PRESS,
};

/** The company behind Flexible Engine. Which company of Orange signs its contracts, and where that has its seat, no source tells. */
export const OPERATOR: Operator = {
  name: "Orange Business",
  group: "Orange",
  ...NET_01,
  remark: "the name of the business; the legal entity and its seat are not known",
  owners: [
    { name: "Orange SA", country: "FR", ...NET_01 },
    { name: "French State", country: "FR", sharePercent: 23, ...NET_01, remark: "about; of Orange SA" },
    {
      name: "Caisse des dépôts group",
      sharePercent: 11.9,
      source: "https://finanzwire.com/press-release/franchissement-de-seuil-cTpakKSFsg5",
      asOf: "2024-11-20",
      sourceKind: SourceKind.OFFICIAL,
      remark: "of Orange SA, of which Bpifrance Participations 9.56 %; besides what the State holds itself",
    },
  ],
  foreignControl: [
    { controlled: false, description: "none found", source: "no source found", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false },
  ],
  dependencies: [{ description: "Huawei: infrastructure and distribution of OpenStack", country: "CN", ...NET_01 }],
  lifecycle: [
    {
      ending: true,
      description: "being shut down: no new contracts are made; a closing plan of about 24 months",
      ...NET_01,
      source: `https://www.linforme.com/tech-telecom/article/cloud-orange-et-huawei-mettent-fin-a-leur-offre-commune_1990.html; ${NET_01.source}`,
      remark: "24 months from the announcement end in 2026: check whether the service still runs",
    },
  ],
};
