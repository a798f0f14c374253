import { describe, expect, it } from "vitest";
import { FederationRecord, MemberExitPhase } from "archipel";
import { testStack } from "archipel/testing";
import { cluster, MACHINE } from "./small-cluster";
import { union } from "../operators";

function planOf(members: readonly string[], leaver: string): ReturnType<ReturnType<typeof union>["without"]> {
  const federation = union(testStack(), { record: FederationRecord.memory(), members });
  cluster(federation).addAgents("web", { count: 4, machine: MACHINE });
  return federation.without(leaver);
}

describe("the way out of a member with servers and agents", () => {
  const plan = planOf(["paris", "falkenstein", "geneva", "vienna"], "paris");
  const of = (path: string): string[] => plan.steps.filter((step) => step.path.endsWith(path)).map(({ phase }) => phase);

  it("begins with servers and agents elsewhere, waits for them, and ends with those that go", () => {
    expect(of("union/k8s")).toEqual([MemberExitPhase.TAKE_OVER, MemberExitPhase.WAIT, MemberExitPhase.WITHDRAW, MemberExitPhase.REMOVE]);
    expect(plan.steps.find(({ path, phase }) => path.endsWith("union/k8s") && phase === MemberExitPhase.TAKE_OVER)!.to).toEqual(["vienna"]);
    expect(of("union/k8s-web")).toEqual([MemberExitPhase.TAKE_OVER, MemberExitPhase.WAIT, MemberExitPhase.WITHDRAW, MemberExitPhase.WITHDRAW, MemberExitPhase.REMOVE]);
  });

  it("tells what would be lost with the disks of agents", () => {
    expect(plan.losses).toEqual([expect.stringContaining("local-path")]);
  });

  it("names commands that a server of the cluster understands", () => {
    const text = plan.toMarkdown();
    expect(text).toContain("k3s kubectl drain -l archipel.cloud/member=paris,node-role.kubernetes.io/etcd=true");
    expect(text).toContain("k3s kubectl delete node -l 'archipel.cloud/member=paris,!node-role.kubernetes.io/control-plane'");
  });

  it("has nothing to do for servers on a member without any", () => {
    expect(planOf(["paris", "falkenstein", "geneva", "vienna"], "vienna").steps.filter(({ path }) => path.endsWith("union/k8s"))).toEqual([]);
  });

  it("is the end of the cluster when nobody else is there", () => {
    expect(planOf(["paris"], "paris").losses).toContainEqual(expect.stringContaining("the cluster"));
  });
});
