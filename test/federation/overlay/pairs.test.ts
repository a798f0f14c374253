import { describe, expect, test } from "vitest";
import { checkSchema } from "archipel/testing";
import type { Candidate } from "./mesh";
import { candidate, circle, mesh, references } from "./mesh";
import { cloudNames } from "../../support/programs";

/** Why a cloud cannot have a gateway. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  cloudavenue: /cloudavenue asks for what Cloud Avenue does not offer[^]*meshed: false[^]*cloud-init user data/,
  safespring: /Safespring does not offer[^]*private networks/,
  seca: /seca asks for what SECA does not offer[^]*meshed: false[^]*forwards packets/,
};

const MESHED = cloudNames().filter((name) => !(name in REFUSED));

async function candidates(names: readonly string[]): Promise<Candidate[]> {
  return Promise.all(names.map(candidate));
}

describe("clouds that can have no gateway", () => {
  test.each(Object.entries(REFUSED))("%s says why", async (name, reason) => {
    const one = await candidate(name);
    expect(() => mesh({ [name]: one })).toThrow(reason);
  });

  test.each(["seca", "cloudavenue"])("%s is a member without a mesh", async (name) => {
    const one = await candidate(name);
    expect(mesh({ [name]: one }, { meshed: false }).federation.overlay).toBeUndefined();
  });

  test("safespring is no member at all, as it has no private networks", async () => {
    const one = await candidate("safespring");
    expect(() => mesh({ safespring: one }, { meshed: false })).toThrow(REFUSED.safespring);
  });
});

describe.each(MESHED)("%s", (name) => {
  test("has a gateway that Terraform would take", async () => {
    const [one, openStack] = await candidates([name, "infomaniak"]);
    expect(checkSchema(mesh({ one, other: openStack }).json).map(({ message }) => message)).toEqual([]);
  });

  test("waits for no other cloud that waits for it", async () => {
    const [one, ...others] = await candidates([name, ...MESHED]);
    const circles = others.map((other) => circle(references(mesh({ one, other }, { capacity: 2 }).json)));
    expect(circles.filter((way) => way !== undefined)).toEqual([]);
  });
});
