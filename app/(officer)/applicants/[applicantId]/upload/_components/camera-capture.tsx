"use client";

import { Camera, RotateCcw } from "lucide-react";
import { useRef, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { CameraFallback } from "./camera-fallback";
import { useCamera } from "./use-camera";

/** Takes photos with the device's camera: take, look, take again or use. Several in a row without closing. */
export function CameraCapture({ onPhoto }: { onPhoto: (photo: File) => void }) {
  const t = useWords("upload");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="lg" className="w-full sm:w-auto">
          <Camera aria-hidden="true" />
          {t("camera.title")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("camera.title")} description={t("camera.advice")} className="max-w-2xl">
        <CameraPanel onPhoto={onPhoto} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

interface Shot {
  file: File;
  preview: string;
}

function CameraPanel({ onPhoto, onDone }: { onPhoto: (photo: File) => void; onDone: () => void }) {
  const t = useWords("upload");
  const video = useRef<HTMLVideoElement>(null);
  const { state, takePhoto } = useCamera(video);
  const [shot, setShot] = useState<Shot | null>(null);
  const [taken, setTaken] = useState(0);

  if (state === "unavailable") return <CameraFallback onPhoto={onPhoto} onDone={onDone} />;

  const take = async () => {
    const file = await takePhoto();
    if (file) setShot({ file, preview: URL.createObjectURL(file) });
  };
  const leaveShot = () => {
    if (shot) URL.revokeObjectURL(shot.preview);
    setShot(null);
  };
  const use = () => {
    if (!shot) return;
    onPhoto(shot.file);
    setTaken(taken + 1);
    leaveShot();
  };

  return (
    <>
      <div className="relative aspect-[4/3] overflow-hidden rounded-lg bg-[oklch(0.16_0.01_240)]">
        <video
          ref={video}
          autoPlay
          playsInline
          muted
          aria-label={t("camera.picture")}
          className="size-full object-contain"
        />
        {shot ? (
          // biome-ignore lint/performance/noImgElement: a local photo that no server can resize
          <img
            src={shot.preview}
            alt={t("camera.taken")}
            className="absolute inset-0 size-full bg-[inherit] object-contain"
          />
        ) : null}
      </div>
      <p role="status" className="mt-2 min-h-6 text-ink-muted text-sm">
        {state === "starting" ? t("camera.starting") : null}
        {taken > 0 && !shot ? t("camera.added", { count: taken }) : null}
        {shot ? t("camera.sharp") : null}
      </p>
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        {shot ? (
          <>
            <Button onClick={leaveShot}>
              <RotateCcw aria-hidden="true" />
              {t("camera.again")}
            </Button>
            <Button variant="primary" onClick={use}>
              {t("camera.use")}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onDone}>{taken > 0 ? t("camera.done") : t("cancel")}</Button>
            <Button variant="primary" onClick={() => void take()} disabled={state !== "live"}>
              <Camera aria-hidden="true" />
              {t("camera.take")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
