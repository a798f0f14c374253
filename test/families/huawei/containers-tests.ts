import { describe, expect, test } from "vitest";
import { ContainerApp, ContainerRegistry, RemovalPolicy } from "archipel";
import type { Place } from "./place";
import { only } from "./place";

/** What registries become on a cloud of the family. */
export function containerTests({ make, prefix }: Place, type: string): void {
  describe("a registry", () => {
    test("is an organization whose name nobody else has", () => {
      const { stack, cloud } = make();
      new ContainerRegistry(cloud, "images", { removalPolicy: RemovalPolicy.PROTECT });
      expect(only(stack, type)).toEqual({
        provider: prefix,
        name: expect.stringMatching(/^shop-place-images-[0-9a-z]{8}$/) as unknown,
        lifecycle: { prevent_destroy: true },
      });
    });

    test("is not open to everybody, and runs nothing, with reasons", () => {
      const { cloud } = make();
      expect(() => new ContainerRegistry(cloud, "open", { publicRead: true })).toThrow(/settled for each image/);
      expect(() => new ContainerApp(cloud, "app", { image: "ghcr.io/example/shop:1.0", port: 8080 })).toThrow(/a ContainerHost runs them on servers/);
    });
  });
}
