import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Band, BandGlyph } from "@/app/_shared/band";
import { Chip } from "@/app/_ui/chip";
import type { Share } from "@/lib/adherence/count/share";
import { bandOfShare } from "../../../_components/why/figures-bar";

/** One of the strip: what it is, what it is worth, and where that comes from. */
export function Metric({
  id,
  label,
  fact,
  context,
}: {
  id?: string;
  label: string;
  fact: ReactNode;
  context: ReactNode;
}) {
  return (
    <div
      id={id}
      className="min-w-0 scroll-mt-16 border-line border-s ps-4 max-lg:border-s-0 max-lg:ps-0 first:border-s-0 first:ps-0"
    >
      <dt className="text-ink-2 text-xs">{label}</dt>
      <dd className="mt-0.5 flex min-h-7 items-center gap-2 font-semibold text-xl tracking-[-.01em]">
        {fact}
      </dd>
      <dd className="text-ink-3 text-xs">{context}</dd>
    </div>
  );
}

/** A share with its band; null is "not enough data". */
export function Percent({ share, word }: { share: Share | null; word?: boolean }) {
  const bands = useTranslations("ui.bands");
  const band: Band = bandOfShare(share);
  const tone = band === "none" ? "neutral" : band;
  return (
    <>
      <BandGlyph band={band} size={15} decorative={word} />
      {share ? `${share.percent}%` : "–"}
      {word && <Chip tone={tone}>{bands(band)}</Chip>}
    </>
  );
}
