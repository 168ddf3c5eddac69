import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClinicProvider } from "../../_ui/form/clinic-context";
import { Surface } from "../../_ui/surface";
import { ThemeMenu } from "../../_ui/theme-toggle";
import { PaletteHost } from "../palette/palette-host";
import { Paper, type PaperClinic } from "../paper/paper";
import { AccountMenu } from "./account-menu";
import { Bell } from "./bell";
import { DeskNav } from "./desk-nav";
import { Logo } from "./logo";
import { PatientSearch } from "./patient-search";
import { SkipLink } from "./skip-link";

type Props = {
  clinicId: string;
  clinic: PaperClinic;
  personName: string;
  /** False for an owner alone, who reads no patient. */
  patients?: boolean;
  /** What the person must read wherever they are. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The desk: one 48 px bar, no side bar, because the table needs the width. `#content` is the page's. */
export function DeskShell({ clinicId, clinic, personName, patients = true, notice, children }: Props) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const brand = useTranslations("common")("appName");
  const about = { href: "/clinic", label: common("clinic") };
  const clinical = [
    { href: "/caseload", label: common("caseload") },
    { href: "/visits", label: common("visits") },
    { href: "/messages", label: common("messages"), counts: true },
    { href: "/exercises", label: common("library") },
    { href: "/templates", label: common("templates") },
  ];
  const alerts = useTranslations("alerts");
  const cards = useTranslations("cards");
  const own = { href: "/account", label: common("yourAccount") };
  const more = [
    ...clinical,
    { href: "/alerts", label: alerts("title") },
    { href: "/cards", label: cards("title") },
    { href: "/patients/new", label: common("newPatient") },
  ];
  const pages = [...(patients ? more : []), about, own].map(({ href, label }) => ({ href, label }));
  return (
    <ClinicProvider clinicId={clinicId}>
      <Surface name="desk" className="flex min-h-dvh flex-col text-sm print:block">
        <SkipLink />
        <header className="sticky top-0 z-30 flex h-12 shrink-0 items-center gap-1 border-line border-b bg-surface ps-4 pe-3 print:hidden">
          <Link
            href={patients ? "/caseload" : "/clinic"}
            aria-label={t("home")}
            className="flex items-center gap-2 pe-3 font-semibold text-md tracking-[-.01em]"
          >
            <Logo />
            <span className="max-lg:sr-only">{brand}</span>
          </Link>
          <span className="me-4 max-w-56 truncate rounded-sm px-2.5 py-1 text-ink-2 inset-ring inset-ring-line max-lg:hidden">
            {clinic.clinicName}
          </span>
          <DeskNav label={t("mainNav")} items={patients ? [...clinical, about] : [about]} />
          {patients && <PatientSearch label={common("findPatient")} />}
          <span className="ms-2 flex items-center gap-0.5">
            <Bell />
            <ThemeMenu />
            <AccountMenu
              name={personName}
              words={{
                menu: t("account.menu", { name: personName }),
                open: own.label,
                palette: t("palette"),
                shortcuts: t("shortcuts"),
                signOut: common("signOut"),
              }}
            />
          </span>
        </header>
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none print:block">
          {notice}
          <Paper clinic={clinic}>{children}</Paper>
        </main>
        <PaletteHost pages={pages} patients={patients} />
      </Surface>
    </ClinicProvider>
  );
}
