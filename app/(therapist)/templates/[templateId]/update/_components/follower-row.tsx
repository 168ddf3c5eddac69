"use client";

import { ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Link } from "@/app/_ui/link";
import { Row, RowHead, Td } from "@/app/_ui/table";
import { becomesTooMany, loadTaking } from "@/lib/plans/following/loads";
import type { Follower } from "@/lib/plans/following/queries";
import { LOOKS, type Look } from "@/lib/plans/following/vocabulary";
import { ChangeLines } from "./change-lines";
import { ConflictLines } from "./conflict-lines";
import type { Names } from "./use-entry-words";

type Props = {
  follower: Follower;
  names: Names;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  take: readonly string[];
  onTake: (take: string[]) => void;
  disabled: boolean;
};

/** One plan: what changes in it, what stays as the patient has it, and what stands against it. */
export function FollowerRow({ follower, names, chosen, onChoose, take, onTake, disabled }: Props) {
  const t = useTranslations("templates.update");
  const common = useTranslations("common");
  const publish = useTranslations("plan.publish");
  const format = useFormatter();
  const { patientId, name, number, next, follows, changes, conflicts, left, looks, loads } = follower;
  const may = left === null && (changes.length > 0 || take.length > 0);
  const exercises = format.list((left?.exercises ?? []).map((id) => names[id] ?? ""));
  const taken = loadTaking(loads, take);
  const others = LOOKS.filter((look): look is Exclude<Look, "conflict"> =>
    look === "too-many" ? becomesTooMany(loads, taken) : look !== "conflict" && looks.includes(look),
  );
  return (
    <Row selected={chosen} data-patient={patientId} className="[&_a]:scroll-mt-16 [&_a]:scroll-mb-24">
      <Td className="align-top!">
        {left === null && (
          <Checkbox
            className="gap-0!"
            data-select=""
            label={<span className="sr-only">{t("choose", { name })}</span>}
            disabled={disabled || !may}
            checked={chosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        )}
      </Td>
      <RowHead className="py-2 text-start align-top!">
        <Link
          href={`/patients/${patientId}`}
          data-open={left ? undefined : ""}
          className="font-semibold text-[.875rem] hover:underline"
        >
          {name}
        </Link>
        <span className="block font-normal text-ink-3 text-xs">{t("follows", { number: follows })}</span>
      </RowHead>
      <Td className="py-2 align-top! whitespace-nowrap">
        {t("v", { number })}
        {may && (
          <>
            <ArrowRight aria-label={common("to")} className="mx-1 inline size-3 rtl:-scale-x-100" />
            {t("v", { number: next })}
          </>
        )}
      </Td>
      <Td className="py-1.5 align-top!">
        {left && (
          <p className="text-pretty">
            {t(`left.${left.why}`)}{" "}
            <span className="text-ink-2">
              {left.by &&
                left.at &&
                t("draftOf", { name: left.by, at: format.dateTime(new Date(left.at), "dayTime") })}
              {exercises}
            </span>
          </p>
        )}
        {!left && changes.length === 0 && conflicts.length === 0 && <p className="text-ink-2">{t("same")}</p>}
        {!left && (
          <div className="grid gap-x-6 xl:grid-cols-2">
            <ChangeLines {...{ changes, names }} />
          </div>
        )}
        {!left && <ConflictLines {...{ conflicts, names, take, onTake, disabled }} />}
        {!left &&
          others.map((look) => (
            <p key={look} className="text-pretty text-part-ink">
              {look === "lighter" ? publish("endsLighter") : t(`look.${look}`)}
            </p>
          ))}
      </Td>
      <Td num className="py-2 align-top!">
        {left ? (
          <LinkButton
            data-open=""
            size="sm"
            href={`/patients/${patientId}${left.why === "alert" ? "" : "/plan"}`}
          >
            {left.why === "alert" ? common("record") : common("plan")}
            <span className="sr-only">{name}</span>
          </LinkButton>
        ) : (
          t("minutes", { before: Math.round(loads.before.minutes), after: Math.round(taken.minutes) })
        )}
      </Td>
    </Row>
  );
}
