import { cva, type VariantProps } from "class-variance-authority";
import { Children, type ComponentProps, cloneElement, type ReactElement } from "react";
import { classNames } from "./class-names";

export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-ink shadow-xs hover:bg-accent-strong",
        secondary:
          "border border-line-strong/60 bg-surface text-ink shadow-xs hover:border-line-strong hover:bg-sunken",
        quiet: "text-ink-muted hover:bg-sunken hover:text-ink",
        danger: "border border-bad/50 bg-surface text-bad hover:bg-bad-soft",
      },
      size: {
        sm: "h-8 px-2.5 text-sm",
        md: "h-9 px-3.5 text-base",
        lg: "h-11 px-5 text-base",
        icon: "size-9",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonStyle> {
  /** Gives the looks of a button to the one child, e.g. a link. */
  asChild?: boolean;
}

/** A button. The default type is "button", so that only a deliberate submit sends a form. */
export function Button({ className, variant, size, asChild = false, type, ...props }: ButtonProps) {
  const style = classNames(buttonStyle({ variant, size }), className);
  if (asChild) {
    const { children, ...rest } = props;
    const child = Children.only(children) as ReactElement<{ className?: string }>;
    return cloneElement(child, { ...rest, className: classNames(style, child.props.className) });
  }
  return <button type={type ?? "button"} className={style} {...props} />;
}
