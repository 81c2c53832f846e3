"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type FrameProblem, judgeFrame } from "./frame-judge";
import { guideIn, type PaperKind } from "./guide";
import { lumaOf } from "./luma";

/** Frames are looked at so often; a look takes some milliseconds. */
const LOOK_MS = 300;
/** What is said must have held for so many looks, or it would flicker. */
const LOOKS = 3;
/** Width of the small frame that is looked at. Pixels. */
const FRAME_WIDTH = 320;

export type FrameHint = FrameProblem | "good";

/** Judges what a video shows now; null while it shows nothing. */
export function judgeNow(video: HTMLVideoElement, kind: PaperKind, canvas: HTMLCanvasElement): FrameHint | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  canvas.width = FRAME_WIDTH;
  canvas.height = Math.round((FRAME_WIDTH * videoHeight) / videoWidth);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const frame = lumaOf(data, canvas.width, canvas.height);
  return judgeFrame(frame, guideIn(canvas.width, canvas.height, kind)) ?? "good";
}

/** What to put right before the photo is taken, while the camera runs. Nothing of the frames leaves the browser. */
export function useFrameHints(video: RefObject<HTMLVideoElement | null>, isLive: boolean, kind: PaperKind) {
  const [hint, setHint] = useState<FrameHint | null>(null);
  const canvas = useRef<HTMLCanvasElement | null>(null);

  useEffect(() => {
    if (!isLive) return;
    canvas.current ??= document.createElement("canvas");
    const surface = canvas.current;
    let latest: FrameHint | null = null;
    let held = 0;
    const look = () => {
      if (!video.current || document.hidden) return;
      const found = judgeNow(video.current, kind, surface);
      held = found === latest ? held + 1 : 1;
      latest = found;
      if (held >= LOOKS) setHint(found);
    };
    const timer = window.setInterval(look, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [video, isLive, kind]);

  return hint;
}
