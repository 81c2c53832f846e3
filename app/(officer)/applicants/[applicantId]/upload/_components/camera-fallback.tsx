"use client";

import { Camera } from "lucide-react";
import { useId } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button, buttonStyle } from "@/app/_ui/button";
import { classNames } from "@/app/_ui/class-names";

interface CameraFallbackProps {
  why: "denied" | "unavailable";
  onPhotos: (photos: File[]) => void;
  onClose: () => void;
}

/** Where the page may not use the camera, a phone's own camera app can still hand over photos. */
export function CameraFallback({ why, onPhotos, onClose }: CameraFallbackProps) {
  const t = useWords("upload");
  const id = useId();
  return (
    <>
      <Alert tone="warn" title={t(`camera.${why}`)} live>
        {t(`camera.${why}Advice`)}
      </Alert>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          className="peer sr-only"
          onChange={(event) => {
            const photos = [...(event.target.files ?? [])];
            if (photos.length > 0) onPhotos(photos);
          }}
        />
        <label
          htmlFor={id}
          className={classNames(
            buttonStyle({ variant: "primary" }),
            "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2",
          )}
        >
          <Camera aria-hidden="true" />
          {t("camera.pick")}
        </label>
      </div>
    </>
  );
}
