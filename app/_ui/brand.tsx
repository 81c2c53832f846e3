import { classNames } from "./class-names";

/** The mark: a palm leaf bent into the letter P. Decorative; the name stands beside it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={classNames("size-7", className)}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        d="M10 25V8.500A1.5 1.5 0 0 1 11.5 7H17c4.4 0 7 2.6 7 6.3s-2.6 6.3-7 6.3h-3.4V25z"
        className="fill-accent-ink"
      />
      <path
        d="M13.6 16.5c3.3 0 6-1.2 7.4-3.4"
        fill="none"
        strokeWidth={1.6}
        strokeLinecap="round"
        className="stroke-accent"
      />
    </svg>
  );
}

/** Mark and name together. */
export function Brand({ className }: { className?: string }) {
  return (
    <span className={classNames("inline-flex items-center gap-2.5", className)}>
      <BrandMark />
      <span className="font-semibold text-lg tracking-[-0.01em]">Patra</span>
    </span>
  );
}
