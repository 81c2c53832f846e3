"use client";

import { Camera } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";

/** Loaded when it is first wanted: it is half of what this page can do, and many never open it. */
const CameraDialog = lazy(() => import("./camera-dialog").then((module) => ({ default: module.CameraDialog })));

/** Opens the camera, where this page has one to open. */
export function CameraCapture({ onPhotos }: { onPhotos: (photos: File[]) => void }) {
  const t = useWords("upload");
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  // A dialog gives focus back to its own trigger alone, and is gone by then.
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <>
      <Button ref={opener} size="lg" className="w-full sm:w-auto" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Camera aria-hidden="true" />
        {t("camera.title")}
      </Button>
      {isOpen ? (
        <Suspense fallback={<p role="status">{t("camera.starting")}</p>}>
          <CameraDialog onPhotos={onPhotos} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
