import { describe, expect, it } from "vitest";
import { ERROR_CATALOGUE } from "../../src/core/error-codes";
import { inProcess } from "../support/command-line";

describe("archipel explain", () => {
  it("tells what a code means and what helps, as it stands in a message", async () => {
    const { title, cause, cure } = ERROR_CATALOGUE.ARCHIPEL_CLOUD_NOT_FOUND;
    const told = { code: 0, out: `ARCHIPEL_CLOUD_NOT_FOUND: ${title}\n\n${cause}\n${cure}\n`, err: "" };
    expect(await inProcess(["explain", "ARCHIPEL_CLOUD_NOT_FOUND"])).toEqual(told);
    expect(await inProcess(["explain", "[archipel_cloud_not_found]"])).toEqual(told);
  });

  it("lists all codes when none is given", async () => {
    const { code, out } = await inProcess(["explain"]);
    expect(code).toBe(0);
    expect(out.trim().split("\n").map((line) => line.split(" ")[0])).toEqual(Object.keys(ERROR_CATALOGUE));
  });

  it("gives the same as JSON", async () => {
    const { out } = await inProcess(["explain", "ARCHIPEL_CONFLICT", "--json"]);
    expect(JSON.parse(out)).toEqual({ formatVersion: 1, errors: [{ code: "ARCHIPEL_CONFLICT", ...ERROR_CATALOGUE.ARCHIPEL_CONFLICT }] });
  });

  it("refuses a code that there is not, and lists those that there are", async () => {
    const { code, out, err } = await inProcess(["explain", "E42"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^archipel: there is no code "E42"; there are: ARCHIPEL_VALIDATION, .* \[ARCHIPEL_COMMAND_USAGE\]\n$/);
  });
});
