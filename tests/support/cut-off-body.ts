/** A body whose sender goes away after this much of it. */
export function cutOffBody(begun: string): ReadableStream<Uint8Array> {
  let isBegun = false;
  return new ReadableStream({
    pull(controller) {
      if (isBegun) controller.error(new Error("aborted"));
      else controller.enqueue(new TextEncoder().encode(begun));
      isBegun = true;
    },
  });
}
