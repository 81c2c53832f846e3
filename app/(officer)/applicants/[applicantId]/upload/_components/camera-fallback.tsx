"use client";

import { Camera } from "lucide-react";
import { useId } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button, buttonStyle } from "@/app/_ui/button";
import { classNames } from "@/app/_ui/class-names";

/** Where the page may not use the camera, a phone's own camera app can still hand over a photo. */
export function CameraFallback({ onPhoto, onDone }: { onPhoto: (photo: File) => void; onDone: () => void }) {
  const t = useWords("upload");
  const id = useId();
  return (
    <>
      <Alert tone="warn" title={t("camera.unavailable")} live>
        {t("camera.unavailableAdvice")}
      </Alert>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{t("cancel")}</Button>
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          className="peer sr-only"
          onChange={(event) => {
            const photo = event.target.files?.[0];
            if (!photo) return;
            onPhoto(photo);
            onDone();
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
