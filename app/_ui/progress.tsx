import { classNames } from "./class-names";

interface ProgressProps {
  label: string;
  /** 0 to 1; null while nobody can tell. */
  value: number | null;
  className?: string;
}

/** A thin bar of how far something is. */
export function Progress({ label, value, className }: ProgressProps) {
  const percent = value === null ? undefined : Math.round(value * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={classNames("relative h-1.5 overflow-hidden rounded-full bg-sunken", className)}
    >
      {percent === undefined ? (
        <div className="absolute inset-y-0 w-2/5 animate-sweep rounded-full bg-accent/70" />
      ) : (
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
      )}
    </div>
  );
}
