// Shows what the clinic's server pushed: a title and where it leads, never a name or a word about health.
self.addEventListener("push", (event) => {
  const { title, link } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      icon: "/icon.svg",
      tag: link,
      renotify: true,
      data: { link },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.link, self.location.origin).href;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((windows) => {
      const open = windows.find((one) => new URL(one.url).origin === self.location.origin);
      return open ? open.focus().then((one) => one.navigate(address)) : self.clients.openWindow(address);
    }),
  );
});
