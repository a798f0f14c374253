import { createHash } from "node:crypto";
import { destroy, make, type Subject } from "./change";
import { answer } from "./data-source";
import { Crash, Delays, suffer, type Struck } from "./faults";
import { identityOf } from "./identity";
import { changesThatReplace, plan } from "./planner";
import { Refusal } from "./refusal";
import { serializeSchema, type Serialized } from "../protocol/definition";
import type { ChangeRequest, ImportRequest, ReadRequest, TypedConfigRequest, UpgradeRequest } from "../protocol/messages";
import { metadataResponse, schemaResponse } from "../protocol/schema-message";
import type { Handler } from "../protocol/server";
import { rulesOf } from "../rules";
import { checkConfig } from "./validation";
import { needsLegacyMark, rulesFor } from "../rules/merge";
import type { ProviderRules, TypeRules } from "../rules/model";
import type { SchemaLibrary } from "../schema/library";
import type { ProviderSchema } from "../schema/model";
import { decodeValue, encodeValue, type DynamicValue } from "../values/codec";
import { conform, fromJson, toJson } from "../values/json";
import { isNull, Unknown, type Value, type ValueMap } from "../values/value";
import type { FaultMoment } from "../world/model";
import { findObject } from "../world/objects";
import type { World } from "../world/world";

/** One configured provider: what it was configured with, and a digest of it. */
interface Configured {
  readonly account: string;
  readonly settings: Readonly<Record<string, Value>>;
}

interface TypeKnowledge {
  readonly rules: TypeRules;
  readonly legacy: boolean;
}

/** Answers Terraform's calls as one provider does, out of its schema, its rules and the world. */
export class ProviderEngine {
  private readonly rules: ProviderRules;
  private readonly configured = new Map<string, Configured>();
  private readonly knowledge = new Map<string, TypeKnowledge>();
  private readonly delays = new Delays();
  private serialized: Serialized | undefined;

  public constructor(private readonly library: SchemaLibrary, name: string, private readonly world: World) {
    this.rules = rulesOf(name);
  }

  /** The calls, by the protocol's names. */
  public handlers(): Readonly<Record<string, Handler>> {
    return {
      GetMetadata: () => metadataResponse(this.schema),
      GetProviderSchema: () => (this.serialized ??= serializeSchema(schemaResponse(this.schema))),
      ValidateProviderConfig: () => ({}),
      ValidateResourceConfig: (request: TypedConfigRequest) => this.validate(request),
      ValidateDataResourceConfig: () => ({}),
      ConfigureProvider: (request: { readonly config: DynamicValue }, connection) => this.configure(request.config, connection),
      UpgradeResourceState: (request: UpgradeRequest) => this.upgrade(request),
      ReadResource: (request: ReadRequest, connection) => this.read(request, connection),
      PlanResourceChange: (request: ChangeRequest, connection) => this.plan(request, connection),
      ApplyResourceChange: (request: ChangeRequest, connection) => this.apply(request, connection),
      ImportResourceState: (request: ImportRequest, connection) => this.import(request, connection),
      ReadDataSource: (request: TypedConfigRequest, connection) => this.readData(request, connection),
      StopProvider: () => this.stop(),
    };
  }

  /** Ends slow calls. */
  public stop(): object {
    this.delays.stop();
    return {};
  }

  private get schema(): ProviderSchema {
    return this.library.load(this.rules.name);
  }

  private validate(request: TypedConfigRequest): object {
    const { type_name: type, config } = request;
    const complaints = checkConfig(this.schema.resources[type]?.block ?? {}, this.know(type).rules, decodeValue(config) as ValueMap);
    return complaints.length === 0 ? {} : { diagnostics: new Refusal(complaints).diagnostics };
  }

  private configure(config: DynamicValue, connection: string): object {
    const values = (decodeValue(config) ?? {}) as ValueMap;
    const isKnown = (value: Value) => !isNull(value) && !(value instanceof Unknown) && !(Array.isArray(value) && value.length === 0);
    const known = Object.fromEntries(Object.entries(values).filter(([, value]) => isKnown(value)));
    const account = createHash("sha256").update(JSON.stringify(known, (_, value: unknown) => (value instanceof Unknown ? "?" : value))).digest("hex").slice(0, 8);
    this.configured.set(connection, { account, settings: this.rules.settings?.(known as ValueMap) ?? {} });
    return {};
  }

  private upgrade(request: UpgradeRequest): object {
    const block = this.schema.resources[request.type_name]?.block ?? {};
    const state = decodeValue(request.raw_state) as ValueMap;
    return { upgraded_state: { json: Buffer.from(JSON.stringify(toJson(conform(block, state)))) } };
  }

  private async read(request: ReadRequest, connection: string): Promise<object> {
    const subject = this.subject(request.type_name, connection);
    const struck = await this.suffer("read", request.type_name);
    if (struck?.kind === "miss") {
      return { new_state: encodeValue(null) };
    }
    const state = decodeValue(request.current_state) as ValueMap;
    const block = subject.schema.block ?? {};
    const object = findObject(this.world.read(), subject.source, subject.type, identityOf(block, state), subject.account);
    return { new_state: encodeValue(object ? conform(block, fromJson(object.attributes) as ValueMap) : null) };
  }

  private async plan(request: ChangeRequest, connection: string): Promise<object> {
    const subject = this.subject(request.type_name, connection);
    await this.suffer("plan", request.type_name);
    const [config, prior] = [decodeValue(request.config) as ValueMap | null, decodeValue(request.prior_state) as ValueMap | null];
    if (config === null) {
      return { planned_state: encodeValue(null) };
    }
    const settings = this.rules.locate?.(config, subject.settings) ?? subject.settings;
    const planned = plan({ schema: subject.schema.block ?? {}, rules: subject.rules, settings }, config, prior ?? undefined);
    const replacing = prior ? changesThatReplace(subject.rules, planned, prior) : [];
    return {
      planned_state: encodeValue(planned),
      requires_replace: replacing.map((name) => ({ steps: [{ attribute_name: name }] })),
      legacy_type_system: this.know(request.type_name).legacy,
    };
  }

  private async apply(request: ChangeRequest, connection: string): Promise<object> {
    const subject = this.subject(request.type_name, connection);
    const [config, prior, planned] = [request.config, request.prior_state, request.planned_state].map((wire) => decodeValue(wire) as ValueMap | null);
    const moment: FaultMoment = planned === null ? "delete" : prior === null ? "create" : "update";
    const legacy_type_system = this.know(request.type_name).legacy;
    try {
      const struck = await this.suffer(moment, request.type_name);
      const state = this.world.update((data) => {
        if (planned === null || planned === undefined) {
          destroy(data, subject, prior!);
          return null;
        }
        return make(data, subject, planned, config!, prior ?? undefined);
      });
      const late = struck && (await this.afterwards(struck));
      return { new_state: encodeValue(state), ...(late ? { diagnostics: late.diagnostics } : {}), legacy_type_system };
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      return { new_state: encodeValue(prior ?? null), diagnostics: error.diagnostics, legacy_type_system };
    }
  }

  /** What is said with the answer of a call that was struck, if there is to be one. */
  private async afterwards({ kind, detail }: Struck): Promise<Refusal> {
    if (kind === "crash") {
      throw new Crash(detail);
    }
    if (kind === "hang") {
      await this.delays.waitForStop();
    }
    if (kind !== "fail-late") {
      throw new Refusal([{ summary: "Answer lost", detail }]);
    }
    return new Refusal([{ summary: "Failed late", detail }]);
  }

  private import(request: ImportRequest, connection: string): object {
    const subject = this.subject(request.type_name, connection);
    const object = findObject(this.world.read(), subject.source, subject.type, request.id, subject.account);
    if (!object) {
      throw new Refusal([{ summary: "Not found", detail: `There is no ${subject.type} "${request.id}" in the sandbox's world to import.` }]);
    }
    const state = conform(subject.schema.block ?? {}, fromJson(object.attributes) as ValueMap);
    return { imported_resources: [{ type_name: request.type_name, state: encodeValue(state) }] };
  }

  private async readData(request: TypedConfigRequest, connection: string): Promise<object> {
    const type = request.type_name;
    await this.suffer("read", `data.${type}`);
    const subject: Subject = { ...this.subject(type, connection), schema: this.schema.dataSources[type]!, rules: {} };
    const config = decodeValue(request.config) as ValueMap;
    const isResourceType = this.schema.resources[type] !== undefined || this.rules.data?.[type]?.finds !== undefined;
    const state = this.world.update((data) => answer(data, subject, this.rules.data?.[type] ?? {}, config, isResourceType));
    return { state: encodeValue(conform(subject.schema.block ?? {}, state)) };
  }

  private suffer(moment: FaultMoment, type: string): Promise<Struck | undefined> {
    return suffer(this.world, this.delays, moment, type);
  }

  private subject(type: string, connection: string): Subject {
    const configured = this.configured.get(connection) ?? { account: "", settings: this.rules.settings?.({}) ?? {} };
    const { source, resources } = this.schema;
    return { provider: this.rules, source, type, schema: resources[type] ?? {}, rules: this.know(type).rules, ...configured };
  }

  private know(type: string): TypeKnowledge {
    const known = this.knowledge.get(type);
    if (known) {
      return known;
    }
    const rules = rulesFor(this.rules, type);
    const fresh = { rules, legacy: needsLegacyMark(rules, this.schema.resources[type]?.block ?? {}, Object.keys(this.rules.settings?.({}) ?? {})) };
    this.knowledge.set(type, fresh);
    return fresh;
  }
}
