import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Paper, type PaperClinic } from "@/app/_shared/paper/paper";
import { AccountMenu } from "@/app/_shared/shell/account-menu";
import { Bell } from "@/app/_shared/shell/bell";
import { DeskNav } from "@/app/_shared/shell/desk-nav";
import { Logo } from "@/app/_shared/shell/logo";
import { PatientSearch } from "@/app/_shared/shell/patient-search";
import { SkipLink } from "@/app/_shared/shell/skip-link";
import { ClinicProvider } from "@/app/_ui/form/clinic-context";
import { Link } from "@/app/_ui/link";
import { Surface } from "@/app/_ui/surface";
import { ThemeMenu } from "@/app/_ui/theme-toggle";
import type { Workplace } from "@/lib/identity/current";
import { ClinicChip } from "./clinic-chip";
import { PaletteHost } from "./palette/palette-host";

type Props = {
  clinicId: string;
  clinic: PaperClinic;
  memberId: string;
  workplaces: readonly Workplace[];
  personName: string;
  /** False for an owner alone, who reads no patient. */
  patients?: boolean;
  /** What the person must read wherever they are. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The desk: one 48 px bar, no side bar, because the table needs the width. `#content` is the page's. */
export function DeskShell(props: Props) {
  const { clinicId, clinic, memberId, workplaces, personName, patients = true, notice, children } = props;
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
          <ClinicChip
            {...{ memberId, workplaces }}
            clinicName={clinic.clinicName}
            words={{
              menu: t("clinics.menu", { clinic: clinic.clinicName }),
              title: t("clinics.title"),
              now: t("clinics.now"),
            }}
          />
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
