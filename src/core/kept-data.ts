import { TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { RemovalPolicy } from "./removal-policy";

const PROTECTED = "archipel_protected_data";
const RELEASED = "archipel_released_data";
const KEPT_SYMBOL = Symbol.for("archipel.KeptData");

/** A construct that holds data, and what becomes of it. */
interface Holder {
  readonly construct: Construct;
  readonly policy: RemovalPolicy;
}

interface KeepingStack {
  [KEPT_SYMBOL]?: KeptData;
}

/**
 * Remembers in the state what of a stack holds data. `prevent_destroy` of a resource goes with the resource when its construct is renamed or taken out of the program, and
 * Terraform would destroy it without a word. So there is a `terraform_data` with one instance for each, by its address: an instance that is not named any more
 * is one that the plan would destroy, and it is protected itself. It stands in every stack with a cloud, as the last one may be what is taken out.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
 */
class KeptData {
  private readonly holders: Holder[] = [];
  private hasReleased = false;

  public constructor(private readonly stack: TerraformStack) {
    new MarkedAddresses(stack, PROTECTED, { preventDestroy: true }, () => this.addresses(RemovalPolicy.PROTECT), () => this.renamed());
  }

  public add(holder: Holder): void {
    this.holders.push(holder);
    if (holder.policy === RemovalPolicy.DESTROY && !this.hasReleased) {
      this.hasReleased = true;
      new MarkedAddresses(this.stack, RELEASED, undefined, () => this.addresses(RemovalPolicy.DESTROY), () => this.released());
    }
  }

  private addresses(policy: RemovalPolicy): string[] {
    return this.mainResources(policy).filter((resource) => !writtenMoves(resource).isGone).map(addressOf).sort();
  }

  private mainResources(policy: RemovalPolicy): TerraformResource[] {
    return this.holders.filter((holder) => holder.policy === policy).flatMap(({ construct }) => mainResourceOf(construct) ?? []);
  }

  /** The marks follow a resource that the program moves (`moveFromId`, `moveTo`). */
  private renamed(): Move[] {
    return this.holders
      .flatMap(({ construct }) => mainResourceOf(construct) ?? [])
      .flatMap((resource) => writtenMoves(resource).moves)
      .map(({ from, to }) => ({ from: instance(PROTECTED, from), to: instance(PROTECTED, to) }));
  }

  /** Who says `DESTROY` now may have been protected before. A mark that is moved is not destroyed, and so no plan fails. */
  private released(): Move[] {
    return this.addresses(RemovalPolicy.DESTROY).map((address) => ({ from: instance(PROTECTED, address), to: instance(RELEASED, address) }));
  }
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/** One `terraform_data` for each address. */
class MarkedAddresses extends TerraformResource {
  public constructor(
    stack: TerraformStack,
    id: string,
    lifecycle: { readonly preventDestroy: boolean } | undefined,
    private readonly addresses: () => string[],
    private readonly moves: () => Move[],
  ) {
    super(stack, id, { terraformResourceType: "terraform_data", lifecycle });
  }

  public toTerraform(): any {
    const moved = this.moves().sort((one, other) => (one.from < other.from ? -1 : 1));
    return moved.length === 0 ? super.toTerraform() : { ...super.toTerraform(), moved };
  }

  public get terraformMetaArguments(): Record<string, unknown> {
    return { ...super.terraformMetaArguments, forEach: `\${toset(${JSON.stringify(this.addresses())})}` };
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return {};
  }
}

/** Whether a resource is one of the library's marks, which no program defines. */
export function isMark(type: string, logicalId: string): boolean {
  return type === "terraform_data" && [PROTECTED, RELEASED].includes(logicalId);
}

/** Lets a stack remember what of it holds data. */
export function keepDataOf(stack: TerraformStack): void {
  keptDataOf(stack);
}

/** Notes that a construct holds data, and what is to become of it; nothing where nobody has said that. */
export function keepData(construct: Construct, policy: RemovalPolicy | undefined): void {
  if (policy === undefined) {
    return;
  }
  keptDataOf(TerraformStack.of(construct)).add({ construct, policy });
}

function keptDataOf(stack: TerraformStack): KeptData {
  const marked = stack as KeepingStack;
  if (marked[KEPT_SYMBOL] === undefined) {
    Object.defineProperty(stack, KEPT_SYMBOL, { value: new KeptData(stack) });
  }
  return marked[KEPT_SYMBOL]!;
}

/** The resource that is what the construct stands for. Some clouds have none: a logical database may be an entry of its server's. */
function mainResourceOf(construct: Construct): TerraformResource | undefined {
  if (TerraformResource.isTerraformResource(construct)) {
    return construct;
  }
  const { defaultChild } = construct.node;
  if (defaultChild !== undefined && TerraformResource.isTerraformResource(defaultChild)) {
    return defaultChild;
  }
  const own = construct.node.children.filter((child): child is TerraformResource => TerraformResource.isTerraformResource(child));
  return own.find(({ lifecycle }) => lifecycle?.preventDestroy === true) ?? own[0];
}

function addressOf({ terraformResourceType, friendlyUniqueId }: TerraformResource): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}

function instance(name: string, address: string): string {
  return `terraform_data.${name}[${JSON.stringify(address)}]`;
}

/** What the program says of moves of a resource, and whether it stands at its new address only. */
function writtenMoves(resource: TerraformResource): { readonly moves: readonly Move[]; readonly isGone: boolean } {
  if (!resource.hasResourceMove()) {
    return { moves: [], isGone: false };
  }
  const { moved = [], resource: block } = resource.toTerraform() as { readonly moved?: readonly Move[]; readonly resource?: unknown };
  return { moves: moved, isGone: block === undefined };
}
