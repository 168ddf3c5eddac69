import { Messages } from "../_i18n/messages";
import { OfflineShell } from "../(patient)/_offline/shell";

/**
 * What stands in for a patient's page while there is no network. It is public and says nothing of anybody: what it shows
 * is read from the phone that it is open on.
 */
export default function OfflinePage() {
  return (
    <Messages
      only={[
        ...([
          "offline",
          "outbox",
          "redFlags",
          "shell",
          "today",
          "kinds",
          "checkins",
          "consent",
          "helpers",
        ] as const),
        ...(["bodyChart", "places", "patientPlan", "nerveMap", "drawing", "pause", "workout"] as const),
        ...(["learn", "ownMessages"] as const),
      ]}
    >
      <OfflineShell />
    </Messages>
  );
}
