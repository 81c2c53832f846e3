"use client";

import {
  Children,
  type ComponentType,
  cloneElement,
  createContext,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from "react";
import { useWords } from "#use-words";
import { toast } from "./toast";

interface DialogState {
  open: boolean;
  setOpen(open: boolean): void;
}

const DialogContext = createContext<DialogState | null>(null);

function useDialog(): DialogState {
  const dialog = useContext(DialogContext);
  if (!dialog) throw new Error("This stands inside a DialogRoot");
  return dialog;
}

/** Fetched when a dialog is first reached for: it is a tenth of the script of a page that has one. */
const fetchPanel = () => import("./opened-dialog");
type Panel = ComponentType<Parameters<Awaited<ReturnType<typeof fetchPanel>>["OpenedDialog"]>[0]>;

interface DialogRootProps {
  /** Left out where the dialog itself knows whether it is open. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A dialog: what opens it, and its panel. */
export function DialogRoot({ open: given, onOpenChange, children }: DialogRootProps) {
  const [own, setOwn] = useState(false);
  const open = given ?? own;
  const setOpen = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return <DialogContext value={{ open, setOpen }}>{children}</DialogContext>;
}

type Pressable = ReactElement<{ onClick?: (event: MouseEvent) => void }>;

/** Lets the one child, a button, do more when it is pressed. */
function pressing(children: ReactNode, press: () => void, more: object = {}) {
  const child = Children.only(children) as Pressable;
  const onClick = (event: MouseEvent) => {
    child.props.onClick?.(event);
    press();
  };
  return cloneElement(child, { ...more, onClick });
}

interface AroundButtonProps {
  /** Always: the child is the button. */
  asChild: true;
  children: ReactNode;
}

/** Opens the dialog. */
export function DialogTrigger({ children }: AroundButtonProps) {
  const { open, setOpen } = useDialog();
  const fetchAhead = () => void fetchPanel().catch(() => undefined); // the network is away: opening tells so
  const ahead = { onPointerEnter: fetchAhead, onFocus: fetchAhead };
  return pressing(children, () => setOpen(true), { "aria-haspopup": "dialog", "aria-expanded": open, ...ahead });
}

/** Closes the dialog. */
export function DialogClose({ children }: AroundButtonProps) {
  const { setOpen } = useDialog();
  return pressing(children, () => setOpen(false));
}

export interface DialogContentProps {
  title: string;
  description?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** The dialog's panel: titled, closed by Escape, the cross or a press outside; keeps focus inside. */
export function DialogContent(props: DialogContentProps) {
  const t = useWords("ui");
  const { open, setOpen } = useDialog();
  const [Panel, setPanel] = useState<Panel>();
  useEffect(() => {
    if (!open || Panel) return;
    let isWanted = true;
    fetchPanel().then(
      ({ OpenedDialog }) => isWanted && setPanel(() => OpenedDialog),
      () => {
        if (!isWanted) return;
        setOpen(false);
        toast.error(t("unreachable"));
      },
    );
    return () => {
      isWanted = false;
    };
  });
  return Panel ? <Panel open={open} onOpenChange={setOpen} {...props} /> : null;
}
