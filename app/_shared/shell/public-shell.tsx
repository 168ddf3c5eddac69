import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Surface } from "../../_ui/surface";
import { Logo } from "./logo";
import { NerveField } from "./nerve-field";

type Props = { title: ReactNode; text?: ReactNode; foot?: ReactNode; children: ReactNode };

/** Pages before signing in: the word, one calm card, and room. */
export function PublicShell({ title, text, foot, children }: Props) {
  const t = useTranslations("common");
  return (
    <Surface name="phone" className="relative isolate flex min-h-dvh flex-col overflow-clip text-lg">
      <NerveField />
      <header className="mx-auto flex w-full max-w-[440px] items-center gap-2.5 px-5 pt-[max(1.5rem,env(safe-area-inset-top))] sm:px-0 sm:pt-16">
        <Logo size={32} />
        <span className="font-semibold text-xl tracking-[-.015em]">{t("appName")}</span>
      </header>
      <main
        id="content"
        className="mx-auto w-full max-w-[440px] flex-1 px-5 pt-8 pb-10 sm:flex-none sm:px-0 sm:pt-6"
      >
        <div className="sm:rounded-xl sm:bg-surface sm:p-8 sm:shadow-2 sm:ring sm:ring-line">
          <h1 className="text-balance font-[650] text-3xl tracking-[-.015em]">{title}</h1>
          {text && <p className="mt-2 text-pretty text-ink-2">{text}</p>}
          <div className="mt-6">{children}</div>
        </div>
      </main>
      <footer className="mx-auto w-full max-w-[440px] px-5 pb-[max(1.5rem,env(safe-area-inset-bottom))] text-ink-2 text-md sm:px-0">
        {foot}
        <p className="mt-3 text-pretty">
          {t.rich("danger", {
            call: (chunks) => (
              <a href="tel:112" className="font-[620] text-ink underline">
                {chunks}
              </a>
            ),
          })}
        </p>
      </footer>
    </Surface>
  );
}
