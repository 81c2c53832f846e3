"use client";

import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { InputField } from "@/app/_ui/input-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { ProductTypeView } from "@/lib/settings/schema";
import { saveProductTypeAction } from "../actions";

interface Choice {
  value: string;
  label: string;
  /** What it is about, in a few words. */
  hint?: string;
}

interface ProductFormProps {
  /** Left out for a new one. */
  product?: ProductTypeView;
  /** What may be expected and compared, with words; given, so that no schema has to come to the browser. */
  documentTypes: Choice[];
  crossChecks: Choice[];
}

/** Everything that is set about a product type. */
export function ProductForm({ product, documentTypes, crossChecks }: ProductFormProps) {
  const t = useWords("settings");
  const router = useRouter();
  const { onSubmit, isPending, refused } = useFormAction(saveProductTypeAction, (_, form) => {
    toast.success(t("products.saved", { name: String(form.get("name")) }));
    router.push("/admin/settings/products");
  });
  const fields = refused?.fields ?? {};
  return (
    <form onSubmit={onSubmit} noValidate className="panel grid gap-6 p-5 sm:p-6">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      {product ? (
        <>
          <input type="hidden" name="code" value={product.code} />
          <input type="hidden" name="version" value={product.version} />
        </>
      ) : null}
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <InputField
          label={t("products.fields.name")}
          name="name"
          autoComplete="off"
          required
          defaultValue={product?.name}
          error={fields.name}
        />
        {product ? null : (
          <InputField
            label={t("products.fields.code")}
            name="code"
            autoComplete="off"
            spellCheck={false}
            required
            error={fields.code}
            hint={t("products.fields.codeHint")}
          />
        )}
      </div>
      <Choices legend={t("products.fields.documents")} hint={t("products.fields.documentsHint")}>
        {documentTypes.map(({ value, label }) => (
          <Checkbox
            key={value}
            name="expectedDocuments"
            value={value}
            label={label}
            defaultChecked={product?.expectedDocuments.some((type) => type === value)}
          />
        ))}
      </Choices>
      <Choices legend={t("products.fields.crossChecks")} hint={t("products.fields.crossChecksHint")}>
        {crossChecks.map(({ value, label, hint }) => (
          <Checkbox
            key={value}
            name="crossChecks"
            value={value}
            label={
              <span>
                {label}
                <span className="block text-ink-muted text-xs">{hint}</span>
              </span>
            }
            defaultChecked={product ? product.crossChecks.some((check) => check === value) : true}
          />
        ))}
      </Choices>
      <div className="grid gap-2 sm:grid-cols-2">
        <Checkbox
          name="needsSecondApproval"
          label={t("products.fields.needsSecondApproval")}
          defaultChecked={product?.needsSecondApproval}
        />
        {product ? (
          <Checkbox name="isRetired" label={t("products.fields.isRetired")} defaultChecked={product.isRetired} />
        ) : null}
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t pt-5">
        <Button asChild>
          <Link href="/admin/settings/products">{t("cancel")}</Link>
        </Button>
        <Button type="submit" variant="primary" disabled={isPending} aria-busy={isPending || undefined}>
          {isPending ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : null}
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

function Choices({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="font-medium text-sm">{legend}</legend>
      <p className="mt-0.5 mb-2.5 text-ink-faint text-sm">{hint}</p>
      <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </fieldset>
  );
}
