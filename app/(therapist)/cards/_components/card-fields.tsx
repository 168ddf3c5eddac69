"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Field } from "@/app/_ui/form/field";
import { Input, Select, Textarea } from "@/app/_ui/form/input";
import type { CardContent } from "@/lib/education/schema";
import { BODY_PICTURES, CARD_LIMITS, FILLS } from "@/lib/education/vocabulary";

/** A drawing of the library. */
export type PictureOption = { slug: string; name: string };

type Props = { start: CardContent; pictures: readonly PictureOption[] };

export function CardFields({ start, pictures }: Props) {
  const t = useTranslations("cards.form");
  const [picture, setPicture] = useState(start.picture);
  const drawn = pictures.some(({ slug }) => slug === picture);
  return (
    <div className="grid max-w-3xl gap-4">
      <Field label={t("title")} hint={t("titleHint")} name="content.title" required>
        <Input
          name="content.title"
          defaultValue={start.title}
          maxLength={CARD_LIMITS.title}
          autoComplete="off"
        />
      </Field>
      <Field label={t("picture")} name="content.picture" required>
        <Select name="content.picture" value={picture} onChange={(event) => setPicture(event.target.value)}>
          <optgroup label={t("bodies")}>
            {BODY_PICTURES.map((one) => (
              <option key={one} value={one}>
                {t(`body.${one}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("drawings")}>
            {pictures.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      {drawn && <Checkbox name="content.frames" label={t("frames")} defaultChecked={start.frames} />}
      <Field label={t("text")} hint={t("textHint")} name="content.body" required>
        <Textarea
          name="content.body"
          defaultValue={start.body}
          maxLength={CARD_LIMITS.body}
          className="min-h-80! max-h-none!"
        />
      </Field>
      <div className="text-ink-2 text-xs">
        <p>{t("fills")}</p>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
          {FILLS.map((fill) => (
            <div key={fill} className="contents">
              <dt className="font-mono">{`[${fill}]`}</dt>
              <dd>{t(`fill.${fill}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
