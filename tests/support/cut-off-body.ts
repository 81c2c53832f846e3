/** A body whose sender goes away after this much of it. */
export const cutOffBody = (begun: string) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(begun)),
    pull: (controller) => controller.error(new Error("aborted")), // once the beginning is taken
  });
