"use client";

import { Camera } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot } from "@/app/_ui/dialog";
import { CameraFallback } from "./camera-fallback";
import type { PaperKind } from "./guide";
import { GuideFrame } from "./guide-frame";
import { PaperChoice } from "./paper-choice";
import { type Shot, ShotStrip } from "./shot-strip";
import { useCamera } from "./use-camera";
import { judgeNow, useFrameHints } from "./use-frame-hints";

interface CameraDialogProps {
  onPhotos: (photos: File[]) => void;
  onClose: () => void;
}

/** Takes photos with the device's camera, several in a row; each can be taken again or away before they are added. */
export function CameraDialog({ onPhotos, onClose }: CameraDialogProps) {
  const t = useWords("upload");
  const shots = useRef<Shot[]>([]);
  const close = () => {
    if (shots.current.length === 0 || window.confirm(t("camera.discard", { count: shots.current.length }))) onClose();
  };
  return (
    <DialogRoot open onOpenChange={(open) => (open ? undefined : close())}>
      <DialogContent title={t("camera.title")} description={t("camera.advice")} className="max-w-2xl">
        <CameraPanel
          onShots={(taken) => {
            shots.current = taken;
          }}
          onDone={(photos) => {
            if (photos.length > 0) onPhotos(photos);
            onClose();
          }}
          onClose={close}
        />
      </DialogContent>
    </DialogRoot>
  );
}

interface CameraPanelProps {
  /** What was taken and not added yet. */
  onShots: (shots: Shot[]) => void;
  onDone: (photos: File[]) => void;
  onClose: () => void;
}

function CameraPanel({ onShots, onDone, onClose }: CameraPanelProps) {
  const t = useWords("upload");
  const video = useRef<HTMLVideoElement>(null);
  const takeButton = useRef<HTMLButtonElement>(null);
  const { state, takePhoto } = useCamera(video);
  const [kind, setKind] = useState<PaperKind>("card");
  const [size, setSize] = useState<{ width: number; height: number }>({ width: 4, height: 3 });
  const [shots, setShots] = useState<Shot[]>([]);
  /** The place in the strip that the next photo takes; null for a new one. */
  const [replacing, setReplacing] = useState<string | null>(null);
  const hint = useFrameHints(video, state === "live", kind);

  useEffect(() => onShots(shots), [shots, onShots]);
  const previews = useRef(new Set<string>());
  useEffect(() => {
    const made = previews.current;
    return () => {
      for (const preview of made) URL.revokeObjectURL(preview);
    };
  }, []);

  if (state === "denied" || state === "unavailable") {
    return <CameraFallback why={state} onPhotos={onDone} onClose={onClose} />;
  }

  const place = replacing ? shots.findIndex(({ id }) => id === replacing) : shots.length;
  const side = place % 2 === 0 ? "front" : "back";

  const take = async () => {
    if (!video.current) return;
    const problem = judgeNow(video.current, kind, document.createElement("canvas"));
    const file = await takePhoto(kind === "card" ? side : "page");
    if (!file) return;
    const preview = URL.createObjectURL(file);
    previews.current.add(preview);
    const shot: Shot = { id: preview, file, preview, problem: problem === "good" ? null : problem };
    // While the photo was taken, others may have been taken, or taken away.
    setShots((now) =>
      now.some(({ id }) => id === replacing)
        ? now.map((other) => (other.id === replacing ? shot : other))
        : [...now, shot],
    );
    setReplacing(null);
  };

  return (
    <>
      <PaperChoice value={kind} onChange={setKind} />
      <div
        className="relative mx-auto mt-3 overflow-hidden rounded-lg bg-[oklch(0.16_0.01_240)]"
        // As wide as half the screen's height allows: the guide's place is told in shares of the picture itself.
        style={{
          aspectRatio: `${size.width} / ${size.height}`,
          width: `min(100%, ${(50 * size.width) / size.height}dvh)`,
        }}
      >
        <video
          ref={video}
          autoPlay
          playsInline
          muted
          aria-label={t("camera.picture")}
          onLoadedMetadata={({ currentTarget: { videoWidth, videoHeight } }) =>
            setSize({ width: videoWidth, height: videoHeight })
          }
          className="size-full object-contain"
        />
        {state === "live" ? (
          <GuideFrame kind={kind} {...size} isGood={hint === "good"}>
            {kind === "card" ? t(`camera.sides.${side}`) : t("camera.sides.page")}
          </GuideFrame>
        ) : null}
      </div>
      <p role="status" className="mt-2 min-h-6 text-sm">
        {state === "starting" ? t("camera.starting") : null}
        {state === "live" && hint ? t(`camera.hints.${hint}`) : null}
      </p>
      <ShotStrip
        shots={shots}
        replacing={replacing}
        onRemove={(id) => {
          setShots((now) => now.filter((shot) => shot.id !== id));
          if (replacing === id) setReplacing(null);
          takeButton.current?.focus();
        }}
        onRetake={(id) => {
          setReplacing(id);
          takeButton.current?.focus();
        }}
      />
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          ref={takeButton}
          variant={shots.length === 0 ? "primary" : "secondary"}
          onClick={() => void take()}
          disabled={state !== "live"}
        >
          <Camera aria-hidden="true" />
          {replacing ? t("camera.takeAgain") : t("camera.take")}
        </Button>
        {shots.length > 0 ? (
          <Button variant="primary" onClick={() => onDone(shots.map(({ file }) => file))}>
            {t("camera.add", { count: shots.length })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
