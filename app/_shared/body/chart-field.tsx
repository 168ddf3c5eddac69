"use client";

import { List, PersonStanding } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PlaceId } from "@/lib/body/places";
import { Button } from "../../_ui/button";
import { BodyPair } from "./body-pair";
import type { Voice } from "./mark-words";
import { PlaceList } from "./place-list";
import { PlaceSheet } from "./place-sheet";
import { TouchBody } from "./touch-body";
import type { Marks } from "./use-marks";

type Props = { voice: Voice; drawn: Marks };

/** Where it is felt: tapped on the body or chosen from a list, with a sheet for each place. */
export function ChartField({ voice, drawn }: Props) {
  const t = useTranslations("bodyChart");
  const [asList, setAsList] = useState(false);
  // The place stays while its sheet slides away.
  const [place, setPlace] = useState<PlaceId | null>(null);
  const [open, setOpen] = useState(false);
  const choose = (next: PlaceId) => {
    setPlace(next);
    setOpen(true);
  };
  const { marks } = drawn;
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3">
        <p className="text-ink-2">{t(asList ? "chooseEach" : "tapEach")}</p>
        <Button
          variant="quiet"
          icon={asList ? <PersonStanding /> : <List />}
          onClick={() => setAsList(!asList)}
        >
          {t(asList ? "usePicture" : "useList")}
        </Button>
      </div>
      {asList ? (
        <PlaceList voice={voice} marks={marks} onChoose={choose} />
      ) : (
        <BodyPair
          draw={(face) => (
            <TouchBody
              voice={voice}
              face={face}
              marks={marks}
              chosen={open ? place : null}
              onChoose={choose}
            />
          )}
        />
      )}
      {place && (
        <PlaceSheet
          voice={voice}
          place={place}
          felt={drawn.feltAt(place)}
          open={open}
          onChange={(felt) => drawn.answer(place, felt)}
          onRemove={() => {
            drawn.remove(place);
            setOpen(false);
          }}
          onPart={setPlace}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
