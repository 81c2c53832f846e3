import { Tensor } from "onnxruntime-node";
import { expect, test } from "vitest";
import { detect } from "@/lib/engine/adapters/ocr/detect-lines";
import { loadModels, openModelsAsTheyCome } from "@/lib/engine/adapters/ocr/models";
import { makeConstant, makeNode, type OnnxNode } from "@/lib/engine/adapters/ocr/onnx-model";
import { runRecognition } from "@/lib/engine/adapters/ocr/recognise";
import { simplifyModel } from "@/lib/engine/adapters/ocr/simplify-model";

/** Pixels as noise, the same in every run. */
function noise(dims: number[]): Tensor {
  let state = 1;
  const values = Float32Array.from({ length: dims.reduce((product, size) => product * size, 1) }, () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  });
  return new Tensor("float32", values, dims);
}

const largestDifference = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] as number))), 0);

/** Strokes like those of a line of letters, on white. */
function strokes(height: number, width: number): Tensor {
  const ink = (x: number, y: number) =>
    y > 40 && y < 60 && x > 20 && x < width - 20 && (x % 7 < 2 || (y === 50 && x % 21 < 14));
  const plane = Array.from({ length: height * width }, (_, at) => (ink(at % width, Math.floor(at / width)) ? -2 : 2));
  return new Tensor("float32", Float32Array.from([...plane, ...plane, ...plane]), [1, 3, height, width]);
}

test("the detector as it is used sees what the one as it comes sees", async () => {
  const input = strokes(96, 256);
  const wanted = (await detect(await openModelsAsTheyCome(), input)).slice();
  const seen = await detect(await loadModels(), input);
  expect(Math.max(...wanted)).toBeGreaterThan(0.5);
  expect(largestDifference(seen, wanted)).toBeLessThan(1e-4);
});

test("the recogniser as it is used gives the classes that are read the probabilities the one as it comes gives", async () => {
  const input = noise([2, 3, 48, 120]);
  const models = await loadModels();
  const { classes, texts } = models.alphabet;
  const whole = await runRecognition(await openModelsAsTheyCome(), input);
  const [lines = 0, steps = 0, classCount = 0] = whole.dims;
  const kept = await runRecognition(models, input);
  expect(kept.dims).toEqual([lines, steps, classes.length]);
  const wanted = Array.from({ length: lines * steps }, (_, step) =>
    classes.map((index) => whole.data[step * classCount + index] as number),
  ).flat();
  expect(largestDifference(kept.data as Float32Array, wanted)).toBeLessThan(1e-4);
  expect([texts[0], texts.at(-1)]).toEqual(["", " "]);
});

const number = (name: string, value: number) => makeConstant(name, [1], Float32Array.of(value));
const conv = (input: string, output: string, pads: number) => {
  const node = makeNode("Conv", [input, `${output}.w`, `${output}.b`], output, { group: 1n });
  node.attribute.push({ name: "pads", f: 0, i: 0n, ints: [pads, pads, pads, pads].map(BigInt), type: 7 });
  const weights = makeConstant(`${output}.w`, [2, 2, 1, 1], Float32Array.of(1, 2, 3, 4));
  return [weights, makeConstant(`${output}.b`, [2], Float32Array.of(10, 20)), node];
};
const affine = [
  number("scale", 2),
  number("shift", 3),
  makeNode("Mul", ["scale", "x"], "scaled"),
  makeNode("Add", ["scaled", "shift"], "moved"),
];

function simplified(node: OnnxNode[]): OnnxNode[] {
  const model = structuredClone({ graph: { node, output: [] } }); // steps are rewritten in place
  simplifyModel(model);
  return model.graph.node;
}

const floats = (nodes: OnnxNode[], name: string | undefined) => {
  const tensor = nodes.find(({ output }) => output[0] === name)?.attribute[0]?.t;
  return tensor && [...new Float32Array(new Uint8Array(tensor.rawData).buffer)];
};

test("an affine step before a convolution of single pixels becomes part of its weights and bias", () => {
  const nodes = simplified([...affine, ...conv("moved", "y", 0)]);
  const steps = nodes.filter(({ opType }) => opType !== "Constant");
  expect(steps.map(({ opType }) => opType)).toEqual(["Conv"]);
  expect(steps[0]?.input[0]).toBe("x");
  expect(floats(nodes, steps[0]?.input[1])).toEqual([2, 4, 6, 8]);
  expect(floats(nodes, steps[0]?.input[2])).toEqual([10 + 3 * 3, 20 + 3 * 7]);
});

test("it stays before a padded convolution: the padding is not shifted", () => {
  const steps = simplified([...affine, ...conv("moved", "y", 1)]).filter(({ opType }) => opType !== "Constant");
  expect(steps.map(({ opType }) => opType)).toEqual(["Mul", "Add", "Conv"]);
});

test("a value that something else takes too is still given", () => {
  const other = makeNode("Relu", ["moved"], "z");
  const steps = simplified([...affine, other, ...conv("moved", "y", 0)]).filter(({ opType }) => opType !== "Constant");
  expect(steps.map(({ opType }) => opType)).toEqual(["Mul", "Add", "Relu", "Conv"]);
});
