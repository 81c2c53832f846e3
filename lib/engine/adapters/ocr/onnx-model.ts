import { create, createFileRegistry, type DescMessage, fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";

/** A constant of a model. Its values are little-endian floats where `dataType` is FLOAT. */
export interface OnnxTensor {
  dims: bigint[];
  dataType: number;
  rawData: Uint8Array;
}

export interface OnnxAttribute {
  name: string;
  f: number;
  i: bigint;
  t?: OnnxTensor;
  ints: bigint[];
  type: number;
}

/** One step of a model: names of what goes in, names of what comes out. */
export interface OnnxNode {
  input: string[];
  output: string[];
  opType: string;
  attribute: OnnxAttribute[];
}

/** A model as its file has it. Steps stand in the order they can run in. */
export interface OnnxModel {
  graph: { node: OnnxNode[]; output: { name: string }[] };
}

/** The numbers of ONNX's own TensorProto.DataType and AttributeProto.AttributeType. */
export const FLOAT_TENSOR = 1;
const INT64_TENSOR = 7;
const FLOAT_ATTRIBUTE = 1;
const INT_ATTRIBUTE = 2;
const TENSOR_ATTRIBUTE = 4;

const field = (name: string, number: number, type: Type, label = Label.OPTIONAL) => ({ name, number, type, label });
const message = (name: string, number: number, typeName: string, label = Label.OPTIONAL) => ({
  ...field(name, number, Type.MESSAGE, label),
  typeName: `.onnx.${typeName}`,
});

/**
 * What is looked at of ONNX's file format (onnx.proto, IR version 3 and up); every other field is carried over unread.
 */
const format = create(FileDescriptorProtoSchema, {
  name: "onnx.proto",
  package: "onnx",
  syntax: "proto2",
  messageType: [
    { name: "ModelProto", field: [message("graph", 7, "GraphProto")] },
    {
      name: "GraphProto",
      field: [message("node", 1, "NodeProto", Label.REPEATED), message("output", 12, "ValueInfoProto", Label.REPEATED)],
    },
    { name: "ValueInfoProto", field: [field("name", 1, Type.STRING)] },
    {
      name: "NodeProto",
      field: [
        field("input", 1, Type.STRING, Label.REPEATED),
        field("output", 2, Type.STRING, Label.REPEATED),
        field("op_type", 4, Type.STRING),
        message("attribute", 5, "AttributeProto", Label.REPEATED),
      ],
    },
    {
      name: "AttributeProto",
      field: [
        field("name", 1, Type.STRING),
        field("f", 2, Type.FLOAT),
        field("i", 3, Type.INT64),
        message("t", 5, "TensorProto"),
        field("ints", 8, Type.INT64, Label.REPEATED),
        field("type", 20, Type.INT32),
      ],
    },
    {
      name: "TensorProto",
      field: [
        field("dims", 1, Type.INT64, Label.REPEATED),
        field("data_type", 2, Type.INT32),
        field("raw_data", 9, Type.BYTES),
      ],
    },
  ],
});

const registry = createFileRegistry(format, () => undefined);
const descriptor = (name: string) => registry.getMessage(`onnx.${name}`) as DescMessage;

/** @throws Error where the bytes are no ONNX model */
export function parseModel(bytes: Uint8Array): OnnxModel {
  return fromBinary(descriptor("ModelProto"), bytes) as Message as unknown as OnnxModel;
}

export function serialiseModel(model: OnnxModel): Uint8Array {
  return toBinary(descriptor("ModelProto"), model as unknown as Message);
}

const make = <Made>(name: string, init: Record<string, unknown>) =>
  create(descriptor(name), init) as Message as unknown as Made;

/** A step with number attributes: floats where a number, integers where a bigint. */
export function makeNode(
  opType: string,
  input: string[],
  output: string,
  attributes: Record<string, number | bigint> = {},
): OnnxNode {
  const attribute = Object.entries(attributes).map(([name, value]) =>
    typeof value === "bigint" ? { name, i: value, type: INT_ATTRIBUTE } : { name, f: value, type: FLOAT_ATTRIBUTE },
  );
  return make("NodeProto", { opType, input, output: [output], attribute });
}

function constantOf(output: string, dims: number[], dataType: number, values: ArrayBufferView): OnnxNode {
  const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const t = { dims: dims.map(BigInt), dataType, rawData };
  const attribute = [{ name: "value", t, type: TENSOR_ATTRIBUTE }];
  return make("NodeProto", { opType: "Constant", output: [output], attribute });
}

/** A step that gives constant floats. */
export function makeConstant(output: string, dims: number[], values: Float32Array): OnnxNode {
  return constantOf(output, dims, FLOAT_TENSOR, values);
}

/** A step that gives a list of constant integers. */
export function makeIntegers(output: string, values: number[]): OnnxNode {
  return constantOf(output, [values.length], INT64_TENSOR, BigInt64Array.from(values.map(BigInt)));
}

/** Names what a model gives; the runtime finds out its type and shape. */
export function makeOutput(name: string): { name: string } {
  return make("ValueInfoProto", { name });
}
