"use client";

import { Camera, FileText, Image, MessageCircle } from "lucide-react";
import { useEffect, useState } from "react";
import type { UploadItem } from "./upload-queue";

/** What every browser can draw. HEIC and TIFF are shown once they were read: no browser of a desk decodes them. */
const drawable = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A small picture of a file, or a sign of what it is. Says nothing: its name stands beside it. */
export function FilePreview({ item, file }: { item: UploadItem; file: File | undefined }) {
  const [src, setSrc] = useState<string | null>(null);
  const isDrawable = item.contentType !== null && drawable.has(item.contentType);

  useEffect(() => {
    if (!file || !isDrawable) return;
    const address = URL.createObjectURL(file);
    setSrc(address);
    return () => URL.revokeObjectURL(address);
  }, [file, isDrawable]);

  const isPicture = item.contentType?.startsWith("image/");
  const Icon = item.sentAt ? MessageCircle : item.mode === "CAMERA" ? Camera : isPicture ? Image : FileText;
  return (
    <span className="mt-0.5 flex size-11 shrink-0 items-center justify-center overflow-hidden rounded-md bg-sunken">
      {src ? (
        // biome-ignore lint/performance/noImgElement: a local picture that no server can resize
        <img src={src} alt="" decoding="async" onError={() => setSrc(null)} className="size-full object-cover" />
      ) : (
        <Icon aria-hidden="true" className="size-5 text-ink-faint" strokeWidth={1.6} />
      )}
    </span>
  );
}
