import { Search, X } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import type { ComponentProps } from "react";
import { useWords } from "#use-words";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Input } from "./input";

interface ListSearchProps extends Pick<ComponentProps<"input">, "pattern" | "title"> {
  /** Address of the list. */
  action: string;
  /** What is looked for now. */
  q: string | undefined;
  label: string;
  placeholder: string;
  /** A filter that stays while something else is looked for. */
  filter?: { name: string; value: string | undefined };
  className?: string;
}

/** The search of a list stands in the address, so it can be kept, shared and gone back to; works without scripts. */
export function ListSearch({ action, q, label, placeholder, filter, className, ...input }: ListSearchProps) {
  const shell = useWords("shell");
  return (
    <Form action={action} className={classNames("mb-4 flex max-w-2xl flex-wrap gap-2", className)}>
      {filter?.value ? <input type="hidden" name={filter.name} value={filter.value} /> : null}
      <search className="relative min-w-48 flex-1">
        <Search aria-hidden="true" className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint" />
        <Input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={label}
          placeholder={placeholder}
          className="pl-9"
          {...input}
        />
      </search>
      <Button type="submit">{shell("search")}</Button>
      {q ? (
        <Button asChild variant="quiet">
          <Link href={filter?.value ? `${action}?${filter.name}=${filter.value}` : action}>
            <X aria-hidden="true" />
            {shell("clear")}
          </Link>
        </Button>
      ) : null}
    </Form>
  );
}
