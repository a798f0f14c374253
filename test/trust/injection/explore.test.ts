import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { HOSTILE } from "./hostile";
import { COMPUTE } from "./slots/compute";
import { NETWORK } from "./slots/network";
import { SERVICES } from "./slots/services";
import { harmlessOf, tryText } from "./trial";
import { cloudNames, makerOf } from "../../support/programs";
const clouds = (process.env.CLOUDS ?? "openstack,scaleway").split(",");
const TEXTS = process.env.FEW ? ["${var.x}", "$${x}", "%{ if true }", "a: b\n- \"c'", "a\u0000\f\b", "\ud800e\u0301", "x".repeat(65536)] : HOSTILE;
test("explore", async () => {
  const out: string[] = [];
  const holes = new Map<string, string[]>();
  for (const c of clouds[0] === "all" ? cloudNames() : clouds) {
    const m = await makerOf(c);
    const maker = { ...m, makeCloud: m.makePublicCloud ?? m.makeCloud };
    const absent: string[] = [];
    for (const slot of [...COMPUTE, ...NETWORK, ...SERVICES]) {
      const h = harmlessOf(maker, slot);
      if (!h) { absent.push(slot.name); continue; }
      const t = Date.now();
      for (const text of TEXTS) {
        const r = tryText(maker, slot, text, h);
        if (r.startsWith("HOLE")) { const k = `${slot.name}: ${r.slice(0, 150)}`; const key=slot.name+" "+r.slice(0, 14).replace(/lost.*/, "lost"); holes.set(key, [...(holes.get(key) ?? []), `${c}: ${JSON.stringify(text.slice(0, 30))}: ${k}`]); }
      }
      if (Date.now() - t > 3000) out.push(`slow ${c} ${slot.name} ${Date.now() - t}`);
    }
    out.push(`${c}: absent ${absent.join(" | ")}`);
  }
  for (const [k, v] of holes) out.push(`== ${k} (${v.length}) ${v.slice(0, 2).map((x)=>x.slice(0, 260)).join(" ## ")}`);
  writeFileSync("/tmp/explore.txt", out.join("\n"));
}, 600000);
