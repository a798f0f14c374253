import { describe, expect, it } from "vitest";
import { testStack } from "archipel/testing";
import { everyCloud } from "../support/archipelago";

/** Its provider reads nothing from the environment. */
const BY_VARIABLES_ALONE = ["seca"];

describe("the catalogue of a cloud", async () => {
  it.each(await everyCloud())("of %s names the variables that hold credentials, each with a source", (name, maker) => {
    const { credentials = [] } = maker.makeCloud(testStack()).catalogue;
    expect(credentials.length === 0).toBe(BY_VARIABLES_ALONE.includes(name));
    credentials.forEach(({ names, source, asOf }) => {
      names.forEach((variable) => expect(variable).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/));
      expect([source, asOf].every((text) => text.length > 0)).toBe(true);
    });
  });
});
