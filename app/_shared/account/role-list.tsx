"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { switchRoleAction } from "@/app/_actions/identity";
import type { ActingRole } from "@/lib/identity/sign-in";
import { Button } from "../../_ui/button";
import { Card, CardRow } from "../../_ui/card";
import { Chip } from "../../_ui/chip";
import { useAction } from "../../_ui/form/use-action";
import { ProveRole } from "./prove-role";
import { startAfresh } from "./sign-in-with";

/** What one may act as. `current` is the id of the role that is worn. */
export function RoleList({
  actingRoles,
  current,
}: {
  actingRoles: readonly ActingRole[];
  current: string | null;
}) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const wordsOf = (role: ActingRole): string => {
    if (role.as === "patient") return common("roles.patient");
    if (role.as === "helper") return t("actingRoles.helper", { name: role.name });
    return role.roles.map((name) => common(`roles.${name}`)).join(", ");
  };
  const [wear, setWear] = useState<ActingRole | null>(null);
  const [asks, setAsks] = useState(false);
  const { run, pending } = useAction(switchRoleAction, {
    onDone: () => startAfresh(),
    onFailure: ({ error }) => {
      setAsks(error === "proof-needed");
      return error === "proof-needed";
    },
  });
  const nameOf = (role: ActingRole): string =>
    t("actingRoles.switchTo", { what: wordsOf(role), clinic: role.clinicName });
  return (
    <Card padded={false}>
      <ProveRole wear={asks ? wear : null} title={wear ? nameOf(wear) : ""} onClose={() => setAsks(false)} />
      {actingRoles.map((actingRole) => (
        <CardRow key={actingRole.id}>
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{actingRole.clinicName}</span>
            <span className="block text-ink-2 phone:text-md">{wordsOf(actingRole)}</span>
          </span>
          {actingRole.id === current ? (
            <Chip tone="brand" icon={<Check />}>
              {t("actingRoles.now")}
            </Chip>
          ) : (
            <Button
              size="sm"
              aria-disabled={pending}
              onClick={() => {
                setWear(actingRole);
                run({ as: actingRole.as, id: actingRole.id });
              }}
              aria-label={nameOf(actingRole)}
            >
              {t("actingRoles.switch")}
            </Button>
          )}
        </CardRow>
      ))}
    </Card>
  );
}
