"use client";

import { useMemo } from "react";
import { PhoneFrame } from "@/app/_shared/shell/phone-frame";
import { firstName } from "../_components/prescription-name";
import { GoContext } from "../_components/use-go";
import { ForWhom } from "../_helping/for-whom";
import type { Days, Helped } from "../_kept/kept";
import { OutboxNotice } from "../_outbox/outbox-notice";
import { OutboxOf } from "../_outbox/provider";
import { WrongProvider } from "../_wrong/provider";
import { UnsentYes } from "../_wrong/unsent-yes";
import { WrongBar } from "../_wrong/wrong-bar";
import { follow, useLead } from "./address";
import { OfflinePages } from "./pages";
import { Signal } from "./signal";
import { useRenewal } from "./use-renewal";
import { WithoutPage } from "./without-page";

type Props = { helped: Helped; days: Days | null; onRenewed: () => void };

/** The phone of whoever was signed in last. Whom they call, and what is wrong, stand whatever becomes of the rest. */
export function KeptPhone({ helped: { owner, merged, help }, days, onRenewed }: Props) {
  const { online, ask } = useRenewal(owner, onRenewed);
  const lead = useLead(online);
  const known = useMemo(() => ({ ...help, therapist: firstName(help.therapist) }), [help]);
  return (
    <div className="contents" onClickCapture={follow(lead)}>
      <PhoneFrame>
        <OutboxOf owner={owner} merged={merged.join(" ")} onStored={ask}>
          <WrongProvider help={known}>
            {days?.today.helper && <ForWhom name={firstName(days.today.givenName)} />}
            <WrongBar clinicName={known.clinicName} />
            <UnsentYes />
            <OutboxNotice />
            <Signal online={online} days={days} />
            <GoContext value={lead}>
              <WithoutPage>
                <OfflinePages days={days} />
              </WithoutPage>
            </GoContext>
          </WrongProvider>
        </OutboxOf>
      </PhoneFrame>
    </div>
  );
}
