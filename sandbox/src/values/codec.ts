import { decode, encode, ExtensionCodec } from "@msgpack/msgpack";
import { Unknown, UNKNOWN, type Value } from "./value";

/** Terraform's wire form of a value: MessagePack, or JSON in states it kept itself. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

const PLAIN_UNKNOWN = 0;
const REFINED_UNKNOWN = 12;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: PLAIN_UNKNOWN,
  encode: (object) => (object instanceof Unknown && !object.refinement ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});
extensionCodec.register({
  type: REFINED_UNKNOWN,
  encode: (object) => (object instanceof Unknown && object.refinement ? object.refinement : null),
  decode: (data) => new Unknown(Uint8Array.from(data)),
});

/** Reads a value from the wire; a missing one is null. */
export function decodeValue(wire: DynamicValue | null | undefined): Value {
  if (wire?.msgpack?.length) {
    return decode(wire.msgpack, { extensionCodec }) as Value;
  }
  if (wire?.json?.length) {
    return JSON.parse(Buffer.from(wire.json).toString("utf8")) as Value;
  }
  return null;
}

/** Writes a value to the wire. */
export function encodeValue(value: Value): DynamicValue {
  return { msgpack: Buffer.from(encode(value, { extensionCodec })) };
}
