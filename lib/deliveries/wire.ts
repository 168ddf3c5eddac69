/** What `GET /api/v1/alerts` answers: how many open alerts are on the member's list, and since when the newest (ISO). */
export type OwnAlertsWire = { open: number; newest: string | null };

export const presentOwnAlerts = ({ open, newest }: OwnAlertsWire): OwnAlertsWire => ({ open, newest });
