// Shows what the clinic's server pushed: a title and where it leads, never a name or a word about health.
self.addEventListener("push", (event) => {
  const { title, link, body, id, actions } = event.data.json();
  // Opening is what a tap on the notification itself does, so that it needs no button of its own.
  event.waitUntil(
    self.registration.showNotification(title, {
      icon: "/icon.svg",
      tag: link,
      renotify: true,
      data: id ? { link, id } : { link },
      ...(body && { body }),
      ...(actions && { actions }),
    }),
  );
});

const open = async (link) => {
  const address = new URL(link, self.location.origin).href;
  const windows = await self.clients.matchAll({ type: "window" });
  const own = windows.find((one) => new URL(one.url).origin === self.location.origin);
  if (!own) return self.clients.openWindow(address);
  return (await own.focus()).navigate(address);
};

/** Where the answer can't be sent, the page opens on which the same can be said. */
const answer = async (id, given, link) => {
  try {
    const sent = await fetch("/api/v1/reminders", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id, answer: given }),
    });
    if (!sent.ok) await open(link);
  } catch {
    await open(link);
  }
};

self.addEventListener("notificationclick", (event) => {
  const { action, notification } = event;
  const { link, id } = notification.data;
  notification.close();
  event.waitUntil(action && id ? answer(id, action, link) : open(link));
});
