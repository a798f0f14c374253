/** How the report looks: on screens in light and dark, on phones, and on paper. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fcfbf8;--card:#ffffff;--ink:#1b1c1f;--muted:#5b5d63;--line:#dedbd3;--soft:#eeece5;--link:#1c4f86;--sea:#eef2f5;--land:#fdfdfb;--border:#c3c6c8;--used:#dfe6ea;
--met:#1a6844;--waived:#84570a;--broken:#a3231f;--unjudged:#55585f;--on:#ffffff;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Noto Serif",Georgia,serif;
--sans:Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#15171b;--card:#1b1e23;--ink:#e9e7e2;--muted:#a7a8ab;--line:#353940;--soft:#23272d;--link:#92bdec;--sea:#191d22;--land:#2a2f36;--border:#4a515a;--used:#3a434d;
--met:#74cf9f;--waived:#e3b457;--broken:#ff9388;--unjudged:#b3b5b9;--on:#14161a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans);font-feature-settings:"tnum" 1}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em;overflow-wrap:anywhere}
a:focus-visible,[tabindex]:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px;top:0;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:9}
.skip:focus{left:0}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header,nav,main,footer{max-width:72rem;margin:0 auto;padding-inline:clamp(1rem,4vw,2.5rem)}
header{padding-top:clamp(2rem,6vw,4.5rem)}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:1.05rem;font-family:var(--sans);font-weight:600;color:var(--muted);margin:0;letter-spacing:.01em}
.headline{font:600 clamp(1.9rem,5.6vw,3.4rem)/1.12 var(--serif);letter-spacing:-.015em;margin:.5rem 0 .9rem;text-wrap:balance;max-width:24ch}
.headline .sign{display:inline-block;margin-right:.3em;font-family:var(--sans);font-weight:500}
.headline.met .sign{color:var(--met)}.headline.waived .sign{color:var(--waived)}.headline.broken .sign{color:var(--broken)}.headline.unjudged .sign{color:var(--unjudged)}
.summary{font-size:1.1rem;max-width:60ch;margin:0 0 2rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.2rem,1fr));gap:0;margin:0;border-block:1px solid var(--line)}
.figures div{padding:.9rem .9rem .9rem 0;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{color:var(--muted);font-size:.86rem}
.figures dd{margin:0;font:500 1.75rem/1.2 var(--serif)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;padding:0;margin:1rem 0 0;font-size:.93rem}
nav a{text-decoration:none;display:inline-block;padding:.25rem 0}nav a:hover{text-decoration:underline}
section{margin-top:clamp(2.8rem,7vw,4.6rem)}
h2{font-size:clamp(1.5rem,3.4vw,2rem);letter-spacing:-.01em;margin:0 0 .4rem}
h2+p{max-width:68ch;margin-top:0;color:var(--muted)}
h3{font-size:1.16rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
p{margin:.5rem 0 1rem}
.muted,.meta,.note,.date,.remark{color:var(--muted)}
.meta,.note{font-size:.9rem;overflow-wrap:anywhere}
.warning{border-left:3px solid var(--waived);padding-left:.8rem}
code{font:.86em/1.5 var(--mono);overflow-wrap:anywhere;unicode-bidi:isolate}
table{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.45;margin:.4rem 0 1.2rem}
caption{text-align:left;color:var(--muted);font-size:.86rem;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:500;font-size:.82rem;color:var(--muted);border-bottom-color:var(--muted);white-space:nowrap}
tbody th{font-weight:500}
.numeric{text-align:right}
.numeric>div{text-align:right}
.badge{display:inline-block;white-space:nowrap;font:600 .82rem/1.5 var(--sans)}
.badge.met{color:var(--met)}.badge.waived{color:var(--waived)}.badge.broken{color:var(--broken)}.badge.unjudged{color:var(--unjudged)}
.key{display:inline-block;min-width:1.55em;padding:0 .3em;border-radius:1em;text-align:center;font:600 .78rem/1.55 var(--sans);color:var(--on);margin-right:.25em}
.key.met{background:var(--met)}.key.waived{background:var(--waived)}.key.broken{background:var(--broken);border-radius:.15em}.key.unjudged{background:var(--unjudged)}
.trust{display:inline-block;font-size:.78rem;font-weight:600;white-space:nowrap;color:var(--met)}
.trust::before{content:"";display:inline-block;width:.62em;height:.62em;margin-right:.4em;border:.14em solid currentColor;border-radius:50%;background:currentColor;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.trust.second-hand::before{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}.trust.unverified::before{background:none}
.trust.second-hand{color:var(--waived)}.trust.unverified{color:var(--broken)}
.source{font-size:.86rem}.remark{display:block;font-size:.84rem}
.doubt,.state.expired{color:var(--broken)}.state.in-force{color:var(--waived)}.state.not-needed{color:var(--muted)}
.kind{font-weight:600}
.places :is(th,td){overflow-wrap:break-word}.places th[scope=row]{padding-left:2.3em;position:relative}.places .key{position:absolute;left:0}.places .region{display:block}
.legend svg{width:1em;height:1em;display:inline-block;vertical-align:-.12em;margin-right:.25em}
.legend .met{fill:var(--met)}.legend .waived{fill:var(--waived)}.legend .broken{fill:var(--broken)}.legend .unjudged{fill:var(--unjudged)}.legend .ring{fill:none;stroke:var(--on);stroke-width:1.4;stroke-dasharray:2.4 1.6}
.paths{list-style:none;margin:0;padding:0}
.where{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
.where figure{margin:0}
svg{display:block;width:100%;height:auto;font-family:var(--sans)}
.map{background:var(--sea);border-radius:4px}
.map .land{fill:var(--land);stroke:var(--border);stroke-width:1.6;stroke-linejoin:round}.map .used{fill:var(--used)}
.map .met .shape{fill:var(--met)}.map .waived .shape{fill:var(--waived)}.map .broken .shape{fill:var(--broken)}.map .unjudged .shape{fill:var(--unjudged)}
.map .shape{stroke:var(--paper);stroke-width:3}.map .ring{fill:none;stroke:var(--on);stroke-width:3;stroke-dasharray:9 6}
.map .number{fill:var(--on);font-weight:600;text-anchor:middle;dominant-baseline:central}
.map .tether{stroke:var(--ink);stroke-width:2;fill:none}.map .spot{fill:var(--ink)}
.map .leader{stroke:var(--muted);stroke-width:1.5;fill:none}
.map .label{font-weight:650;fill:var(--ink);dominant-baseline:central;paint-order:stroke;stroke:var(--land);stroke-width:5px;stroke-linejoin:round}
.map .cloud{font-weight:400}
.narrow{display:none}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;margin:.7rem 0 0;font-size:.86rem;color:var(--muted)}
.outside{list-style:none;padding:0}.outside li{padding:.3rem 0;border-bottom:1px solid var(--line)}
.policy{border-top:1px solid var(--line);padding:1.1rem 0 .4rem}
.policy h3{margin:0 0 .2rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .8rem}
.policy h3 .badge{min-width:5.5rem}
.policy.broken{border-top:2px solid var(--broken)}.policy.waived{border-top:2px solid var(--waived)}
.policy .meta{margin-bottom:.6rem}.satisfied{font-size:.9rem}
.operator{border-top:1px solid var(--line);padding:1.1rem 0 .4rem}.operator h3{margin:0}.operator .lead{margin:.1rem 0 .7rem;color:var(--muted)}
.violations th:first-child{width:31%}.violations td:nth-child(2){width:36%}
.laws{list-style:none;padding:0;margin:0 0 .8rem;font-size:.9rem}.laws strong{font-family:var(--serif)}.laws .abroad strong{color:var(--waived)}
.facts th:first-child{width:22%}.facts td:nth-child(2){width:36%}
.resources th:first-child{width:27%}.resources td:nth-child(2){width:28%}
.scroll{overflow-x:auto}
.graph{min-width:34rem;max-width:46rem}
.graph .group{font:600 13px var(--sans);fill:var(--ink)}
.graph .path{font-weight:400;fill:var(--muted)}
.graph .node{font-size:12.5px;fill:var(--muted);text-anchor:end;dominant-baseline:central}
.graph .dot{fill:var(--ink)}.graph .arc{fill:none;stroke:var(--muted);stroke-width:1.1;opacity:.75}.graph .crossing{stroke:var(--link);stroke-width:1.5;opacity:1}
.graph marker path{fill:context-stroke}
.filter{display:block;font-size:.9rem;margin:1rem 0;color:var(--muted)}
.filter input{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--muted);border-radius:4px;padding:.45rem .6rem;margin-left:.5rem;width:min(24rem,100%)}
footer{margin-top:4.5rem;padding-block:1.5rem 3rem;border-top:1px solid var(--line);font-size:.86rem;color:var(--muted)}
footer p{max-width:80ch}
@media (min-width:62rem){.where{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);gap:2.2rem}.graph-and-table{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);gap:2.2rem;align-items:start}}
@media screen and (max-width:40rem){
.wide{display:none}.narrow{display:inline}
.stacks,.stacks :is(tbody,tr,th[scope=row],td,caption){display:block}
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks tbody tr{border-bottom:1px solid var(--line);padding:.6rem 0}
.stacks :is(tbody th,tbody td){border:0;padding:.1rem 0;width:auto!important;text-align:left}
.stacks td{display:grid!important;grid-template-columns:5.6rem minmax(0,1fr);gap:.6rem}
.stacks td::before{content:attr(data-label);color:var(--muted);font-size:.82rem}
.stacks .numeric>div{text-align:left}
.stacks td.empty{display:none!important}
.places :is(th,td){padding-right:.5rem}
.filter input{display:block;margin:.3rem 0 0}
}
@media print{
:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--muted:#474a50;--line:#c9c7c0;--soft:#f2f1ec;--link:#000;--sea:#f2f5f7;--land:#fff;--border:#b5b8ba;--used:#dfe6ea;--met:#1a6844;--waived:#84570a;--broken:#a3231f;--unjudged:#55585f;--on:#fff}
@page{margin:16mm 14mm}
html{font-size:9.5pt}body{font-size:1rem}
header,main,footer,nav{max-width:none;padding-inline:0}
nav,.filter,.skip{display:none}
.headline{font-size:24pt}.summary{font-size:11pt;margin-bottom:1rem}header{padding-top:0}section{margin-top:2rem}
h2,h3{break-after:avoid}
tr,li,.figures,figure{break-inside:avoid}
thead{display:table-header-group}
.where,.graph-and-table{display:block}
.map{max-width:128mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow:visible}.graph{min-width:0;max-width:150mm}
a[href^="http"]::after{content:" <" attr(href) ">";font-size:.85em}
}
`;
