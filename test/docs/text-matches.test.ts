import { expect, test } from "vitest";
import { textMatches } from "../support/docs/text-matches";

test("a page may leave out the code that ends an error's message, and show no other", () => {
  expect(textMatches("shop: no cloud", "shop: no cloud [ARCHIPEL_CLOUD_NOT_FOUND]")).toBe(true);
  expect(textMatches("shop: no cloud [ARCHIPEL_CLOUD_NOT_FOUND]", "shop: no cloud [ARCHIPEL_CLOUD_NOT_FOUND]")).toBe(true);
  expect(textMatches("shop: no cloud [ARCHIPEL_CONFLICT]", "shop: no cloud [ARCHIPEL_CLOUD_NOT_FOUND]")).toBe(false);
  expect(textMatches("shop: no cloud", "shop: no cloud, none")).toBe(false);
});
