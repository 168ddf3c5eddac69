import assessment from "@/app/_i18n/messages/en/assessment.json";
import bodyCharts from "@/app/_i18n/messages/en/bodyCharts.json";
import caseload from "@/app/_i18n/messages/en/caseload.json";
import flags from "@/app/_i18n/messages/en/flags.json";
import palette from "@/app/_i18n/messages/en/palette.json";
import patient from "@/app/_i18n/messages/en/patient.json";
import shortcuts from "@/app/_i18n/messages/en/shortcuts.json";
import { withWords } from "@/app/_i18n/with-words";
import { Palette } from "./palette";

export const PalettePart = withWords(
  {
    ...{ palette, shortcuts, flags, bodyCharts },
    assessment: { all: assessment.all },
    "caseload.row": caseload.row,
    patient: {
      ...{ day: patient.day, discharged: patient.discharged, noLead: patient.noLead },
      ...{ actions: { log: patient.actions.log } },
      background: { contactWay: patient.background.contactWay },
    },
  },
  Palette,
);
