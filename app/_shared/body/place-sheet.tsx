"use client";

import { useTranslations } from "next-intl";
import type { PlaceId } from "@/lib/body/places";
import { type Felt, SYMPTOMS, type Symptom } from "@/lib/body-charts/vocabulary";
import { Button } from "../../_ui/button";
import { Checkbox } from "../../_ui/form/checkbox";
import { Scale010 } from "../../_ui/form/scale";
import { Sheet } from "../../_ui/sheet";
import { KneeParts } from "./knee-parts";
import { useMarkWords, type Voice } from "./mark-words";

type Props = {
  voice: Voice;
  place: PlaceId;
  felt: Felt;
  open: boolean;
  /** Every answer counts at once, so that closing the sheet in whatever way loses nothing. */
  onChange: (felt: Felt) => void;
  onRemove: () => void;
  /** Another part of the same knee. */
  onPart: (place: PlaceId) => void;
  onClose: () => void;
};

/** What is felt at one place: pain now, and what else. */
export function PlaceSheet({ voice, place, felt, open, onChange, onRemove, onPart, onClose }: Props) {
  const t = useTranslations("bodyChart.sheet");
  const common = useTranslations("common");
  const words = useTranslations("bodyChart.symptom");
  const { placeName } = useMarkWords(voice);
  const answered = felt.pain !== null || felt.symptoms.length > 0;
  const toggle = (symptom: Symptom, on: boolean) =>
    onChange({
      ...felt,
      symptoms: SYMPTOMS.filter((one) => (one === symptom ? on : felt.symptoms.includes(one))),
    });
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => next || onClose()}
      title={placeName(place)}
      actions={
        <>
          <Button variant="filled" size="lg" onClick={onClose}>
            {common("done")}
          </Button>
          {answered && (
            <Button variant="quiet" onClick={onRemove}>
              {common("remove")}
            </Button>
          )}
        </>
      }
    >
      <KneeParts place={place} onChange={onPart} />
      <h3 className="mb-1 font-[640] phone:text-xl">{t("pain")}</h3>
      <Scale010 label={t("pain")} value={felt.pain} onChange={(pain) => onChange({ ...felt, pain })} />
      <fieldset className="mt-3">
        <legend className="mb-2 font-[640] phone:text-xl">{t("also")}</legend>
        <div className="grid grid-cols-2 gap-2.5 max-[22rem]:grid-cols-1">
          {SYMPTOMS.map((symptom) => (
            <Checkbox
              key={symptom}
              checked={felt.symptoms.includes(symptom)}
              onChange={(event) => toggle(symptom, event.target.checked)}
              label={words(`${symptom}.name`)}
              hint={words(`${symptom}.hint`)}
            />
          ))}
        </div>
      </fieldset>
    </Sheet>
  );
}
