import { makeIntegers, makeNode, makeOutput, type OnnxModel } from "./onnx-model";

/**
 * Makes a classifier give the probabilities of these classes alone, in this order. Of PP-OCR's 6,625 classes 100 are read
 * here: the whole table of one page is 60 MB that would be copied out of the runtime and collected as garbage.
 * @throws Error where the model gives anything but one value
 */
export function keepClasses({ graph }: OnnxModel, classes: number[]): void {
  const [output, ...others] = graph.output;
  const last = graph.node.find((node) => node.output.includes(output?.name ?? ""));
  if (!output || !last || others.length > 0) throw new Error("A classifier gives one value");
  const [indexes, kept] = [`${output.name}.classes`, `${output.name}.kept`];
  graph.node.push(makeIntegers(indexes, classes), makeNode("Gather", [output.name, indexes], kept, { axis: -1n }));
  graph.output = [makeOutput(kept)];
}
