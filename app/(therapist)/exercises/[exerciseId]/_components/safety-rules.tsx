import { OctagonX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Caution, ListedStop } from "@/lib/exercises/vocabulary";

function Rule({ icon, code, name, text }: { icon: ReactNode; code: string; name: string; text: string }) {
  return (
    <li className="flex gap-2 py-1.5 [&>svg]:mt-0.5 [&>svg]:size-4">
      {icon}
      <p className="min-w-0 text-pretty">
        <b className="font-medium">{name}</b> <span className="text-ink-3 text-xs">{code}</span>
        <span className="block text-ink-2">{text}</span>
      </p>
    </li>
  );
}

/** Conditions that ask for care, each with its words. */
export function Cautions({ codes, own }: { codes: readonly Caution[]; own: boolean }) {
  const t = useTranslations("exercises");
  const kinds = useTranslations("kinds");
  if (codes.length === 0) return <p className="text-ink-2">{t("noCautions")}</p>;
  return (
    <>
      <ul className="gap-x-6 md:grid md:grid-cols-2 print:grid print:grid-cols-2">
        {codes.map((code) => (
          <Rule
            key={code}
            icon={<TriangleAlert aria-hidden="true" className="text-part-ink" />}
            code={code}
            name={kinds(`caution.${code}`)}
            text={kinds(`cautionText.${code}`)}
          />
        ))}
      </ul>
      {own && <p className="mt-1 text-ink-3 text-xs">{t("cautionsOwn")}</p>}
    </>
  );
}

/** When to stop: a red flag first, which holds for every exercise. */
export function Stops({ codes }: { codes: readonly ListedStop[] }) {
  const kinds = useTranslations("kinds");
  return (
    <ul>
      {(["S0", ...codes] as const).map((code) => (
        <Rule
          key={code}
          icon={<OctagonX aria-hidden="true" className="text-low" />}
          code={code}
          name={kinds(`stop.${code}`)}
          text={kinds(`stopText.${code}`)}
        />
      ))}
    </ul>
  );
}
