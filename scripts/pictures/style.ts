/** How pictures look, by the names of what is in them: on their own they follow the system's light or dark, on the site its own switch. */
const LIGHT = `--p-ink:#1b1c1f;--p-muted:#5b5d63;--p-paper:#fcfbf8;--p-card:#ffffff;--p-cloud:#f3f1ea;--p-cloud-line:#d3cfc3;--p-net:#fbfaf6;--p-net-line:#b9b4a6;--p-edge:#7b7d84;--p-mesh:#1c4f86;--p-out:#a34a12;
--p-compute:#1c4f86;--p-data:#1a6844;--p-store:#84570a;--p-front:#6b3a86;--p-sea:#e8eef2;--p-land:#fdfdfb;--p-border:#c3c6c8;--p-used:#d9e4ea;--p-mark:#1c4f86;--p-on:#ffffff`;
const DARK = `--p-ink:#e9e7e2;--p-muted:#a7a8ab;--p-paper:#15171b;--p-card:#20242a;--p-cloud:#1b1e23;--p-cloud-line:#41464e;--p-net:#171a1e;--p-net-line:#565b64;--p-edge:#8d9097;--p-mesh:#92bdec;--p-out:#f0a169;
--p-compute:#92bdec;--p-data:#74cf9f;--p-store:#e3b457;--p-front:#cfa3ea;--p-sea:#12161b;--p-land:#262b32;--p-border:#4a515a;--p-used:#35424e;--p-mark:#92bdec;--p-on:#14161a`;

const RULES = `.archipel-picture{background:var(--p-paper);font-family:Helvetica,Arial,"Liberation Sans",sans-serif}
.archipel-picture text{fill:var(--p-ink);font-family:inherit}
.archipel-picture .cluster>path{fill:var(--p-cloud);stroke:var(--p-cloud-line)}
.archipel-picture .cluster.net>path{fill:var(--p-net);stroke:var(--p-net-line);stroke-dasharray:4 3}
.archipel-picture .node>path,.archipel-picture .node>polygon,.archipel-picture .node>ellipse{fill:var(--p-card);stroke:var(--c,var(--p-net-line));stroke-width:1.3}
.archipel-picture .node text[fill="#010101"]{fill:var(--c,var(--p-muted))}
.archipel-picture text[fill="#020202"]{fill:var(--p-muted)}
.archipel-picture text[fill="#030303"]{fill:var(--p-out)}
.archipel-picture .compute{--c:var(--p-compute)}.archipel-picture .data{--c:var(--p-data)}.archipel-picture .store{--c:var(--p-store)}.archipel-picture .front{--c:var(--p-front)}
.archipel-picture .world{--c:var(--p-out)}.archipel-picture .node.mesh{--c:var(--p-mesh)}
.archipel-picture .edge path{stroke:var(--p-edge);fill:none}.archipel-picture .edge polygon{fill:var(--p-edge);stroke:var(--p-edge)}.archipel-picture .edge text{fill:var(--p-muted)}
.archipel-picture .edge.out path{stroke:var(--p-out)}.archipel-picture .edge.out polygon{fill:var(--p-out);stroke:var(--p-out)}.archipel-picture .edge.out text{fill:var(--p-out)}
.archipel-picture .edge.mesh path{stroke:var(--p-mesh);stroke-width:2.4}.archipel-picture .edge.mesh text{fill:var(--p-mesh)}
.archipel-picture .edge.across path{stroke:var(--p-mesh);stroke-dasharray:5 3}.archipel-picture .edge.across polygon{fill:var(--p-mesh);stroke:var(--p-mesh)}
.archipel-picture .sea{fill:var(--p-sea)}.archipel-picture .land{fill:var(--p-land);stroke:var(--p-border);stroke-width:.9;stroke-linejoin:round}.archipel-picture .land.used{fill:var(--p-used)}
.archipel-picture .spot{fill:var(--p-mark);stroke:var(--p-land);stroke-width:2.5}.archipel-picture .vague{fill:none;stroke:var(--p-mark);stroke-width:3;stroke-dasharray:5 4}
.archipel-picture .count{fill:var(--p-on);font-weight:700;text-anchor:middle;dominant-baseline:central}.archipel-picture .vague-count{fill:var(--p-mark);font-weight:700;text-anchor:middle;dominant-baseline:central}
.archipel-picture .place{dominant-baseline:central;paint-order:stroke;stroke:var(--p-land);stroke-width:5;stroke-linejoin:round}
.archipel-picture .leader{stroke:var(--p-muted);stroke-width:1.2;fill:none}`;

/** Within a picture: what the system says decides. */
export const PICTURE_STYLE = `.archipel-picture{${LIGHT}}@media (prefers-color-scheme:dark){.archipel-picture{${DARK}}}\n${RULES}`;

/** Within the site: its switch decides. */
export const SITE_STYLE = `.archipel-picture{${LIGHT}}.dark .archipel-picture{${DARK}}\n${RULES}\n`;
