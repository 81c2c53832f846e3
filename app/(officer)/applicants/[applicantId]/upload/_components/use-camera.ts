"use client";

import { type RefObject, useEffect, useState } from "react";
import { stampOf } from "./pasted-files";

/** denied: the person or the machine's owner refused. unavailable: none there, in use elsewhere, or plain http. */
export type CameraState = "starting" | "live" | "denied" | "unavailable";

/** Documents need detail: asked for, not demanded, so that a lesser camera still starts. Pixels. */
const WANTED = { facingMode: "environment", width: { ideal: 3840 }, height: { ideal: 2160 } };
const JPEG_QUALITY = 0.92;

/** Runs the camera while mounted and turns its current picture into a JPEG file. */
export function useCamera(video: RefObject<HTMLVideoElement | null>) {
  const [state, setState] = useState<CameraState>("starting");

  useEffect(() => {
    let stream: MediaStream | null = null;
    let left = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const start = async () => {
      // Browsers offer no camera on plain http.
      if (!navigator.mediaDevices?.getUserMedia) return setState("unavailable");
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false });
      } catch (error) {
        return setState(error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "unavailable");
      }
      if (left || !video.current) return stop();
      video.current.srcObject = stream;
      video.current.onloadeddata = () => setState("live");
    };
    void start();
    return () => {
      left = true;
      stop();
    };
  }, [video]);

  /** The picture at the camera's full size, named by what it shows and the moment; null while there is none. */
  const takePhoto = async (name: string): Promise<File | null> => {
    const source = video.current;
    if (!source || source.videoWidth === 0) return null;
    const canvas = document.createElement("canvas");
    canvas.width = source.videoWidth;
    canvas.height = source.videoHeight;
    canvas.getContext("2d")?.drawImage(source, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
    if (!blob) return null;
    return new File([blob], `${name}-${stampOf(new Date())}.jpg`, { type: "image/jpeg" });
  };

  return { state, takePhoto };
}
