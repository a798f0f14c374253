import { describe } from "vitest";
import { PARIS } from "./place";
import { peeringTests } from "../../families/huawei/peering-tests";

describe("on Flexible Engine", () => {
  peeringTests(PARIS, "flexibleengine_vpc_route");
});
