import { CircleAlert, Download as DownloadIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { buttonClass } from "@/app/_ui/button";
import { ProveForm } from "./prove-form";

type Props = { /** The password was typed a short while ago. */ proved: boolean; refused: boolean };

/** All that is stored, as files; whoever is to have them types the password first. */
export function Download({ proved, refused }: Props) {
  const t = useTranslations("ownData.download");
  return (
    <section aria-labelledby="download" className="grid gap-3">
      <h2 id="download" className="font-[640] text-xl">
        {t("title")}
      </h2>
      <p className="text-pretty text-ink-2">
        {t("text")} {t("left")}
      </p>
      {refused && (
        <Banner tone="part" icon={<CircleAlert />} title={t("refused")}>
          {t("refusedText")}
        </Banner>
      )}
      {proved ? (
        <>
          <p role="status">{t("open")}</p>
          <span className="flex flex-wrap gap-2">
            {/* A file and no page: the router is to leave it alone. */}
            <a href="/me/data/summary" className={buttonClass("default", "md")}>
              <DownloadIcon aria-hidden="true" /> {t("pdf")}
            </a>
            <a href="/api/download/data" className={buttonClass("default", "md")}>
              <DownloadIcon aria-hidden="true" /> {t("json")}
            </a>
          </span>
        </>
      ) : (
        <ProveForm />
      )}
    </section>
  );
}
