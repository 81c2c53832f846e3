"use client";

import { classNames } from "@/app/_ui/class-names";
import type { FieldView } from "../../../_components/field-words";

interface BoxOverlayProps {
  fields: FieldView[];
  page: number;
  selected: number | null;
  onChoose: (index: number) => void;
}

const share = (value: number): string => `${(value * 100).toFixed(3)}%`;

/**
 * Where the fields stand on the page, as CSS percentages. A press on a box chooses its field; keyboard and screen reader
 * use the list beside, which says the same, so the boxes are hidden from them.
 */
export function BoxOverlay({ fields, page, selected, onChoose }: BoxOverlayProps) {
  return (
    <div aria-hidden="true" className="absolute inset-0">
      {fields.map(({ name, box, page: fieldPage }, index) => {
        if (!box || fieldPage !== page) return null;
        const chosen = index === selected;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={name}
            data-field={name}
            data-chosen={chosen || undefined}
            onClick={() => onChoose(index)}
            className={classNames(
              "absolute cursor-pointer rounded-[3px] transition-[background-color,box-shadow]",
              chosen
                ? "z-10 bg-[oklch(0.85_0.16_90/0.28)] shadow-[0_0_0_2px_oklch(0.45_0.1_212),0_0_0_5px_oklch(0.99_0.01_90/0.85)]"
                : "bg-[oklch(0.6_0.09_212/0.07)] shadow-[inset_0_0_0_1px_oklch(0.45_0.08_212/0.4)] hover:bg-[oklch(0.6_0.09_212/0.2)]",
            )}
            style={{
              left: share(box.x - 0.004),
              top: share(box.y - 0.004),
              width: share(box.width + 0.008),
              height: share(box.height + 0.008),
            }}
          />
        );
      })}
    </div>
  );
}
