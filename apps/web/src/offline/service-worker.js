// Keeps the page itself in the browser, so that it opens without a network and shows what it knew. It also shows notifications.
// It has nothing to do with what the page and the server tell each other. The build puts the names of its files (`files`, by
// their content) above this, as paths below the worker's own.

const pathOf = (file) => new URL(file, self.location.href).pathname;
const paths = files.map((file) => pathOf(file));
const page = pathOf("./");
const cachePrefix = `tidings-page-${page}-`; // another one may be mounted beside this, on the same origin
const cacheName = `${cachePrefix}${version}`;
/** If the network takes longer than this to begin with the page, the one that is kept is shown. Milliseconds. */
const patienceMs = 3_000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles());
});

// Only once no tab shows the page of another build: that one may still have to load a part of it.
self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([forgetOtherBuilds(), self.clients.claim()]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith(page)) return;
  if (!paths.includes(pathname) && !pathname.startsWith(pathOf("assets/"))) return;
  if (request.mode === "navigate") event.respondWith(newestPage(request));
  else if (pathname !== page) event.respondWith(keptFile(request)); // who reads the page asks what the server has
});

// Notices for pages that nobody looks at. Each notice remembers its page, because the pages may be those of different users.
self.addEventListener("message", (event) => {
  const { type, ...notice } = event.data ?? {};
  if (type === "pushes") event.waitUntil(takeBackRead(notice));
  if (type === "notify") event.waitUntil(inTurn(() => notify(notice, event.source.id)));
});

let notifying = Promise.resolve();
/** A page and the server may tell of the same at the same time. */
function inTurn(work) {
  notifying = notifying.then(work).catch(console.error);
  return notifying;
}

/** More news about the same does not alert the user again within this time. Milliseconds. */
const quietMs = 10_000;

/** @param standing what is replaced; nothing, if nothing is */
async function show(title, { body, tag, data }, standing, silent = false) {
  const nowMs = Date.now();
  const alertedAtMs = standing?.data.alertedAtMs ?? 0;
  const isQuiet = silent || nowMs - alertedAtMs < quietMs;
  await self.registration.showNotification(title, {
    body,
    tag,
    data: { ...data, alertedAtMs: isQuiet ? alertedAtMs : nowMs },
    renotify: standing !== undefined && !isQuiet,
    silent,
    icon: pathOf("favicon.svg"),
  });
}

/** The number of the push that a page's notice is about; `NaN`: it is about a chat. */
const numberOf = (tag) => Number(/\/push-(\d+)$/.exec(tag)?.[1]);
/** Whether the server has told of this push. `isWhole`: with it of all that was unread, so an earlier one is told of as well, or read. */
const tellsOf = ({ upTo = 0, isWhole = false }, n) => n === upTo || (isWhole && n < upTo);

async function notify({ title, body, tag, stamp, conversationId }, pageId) {
  const all = await self.registration.getNotifications();
  const standing = all.find((one) => one.tag === tag);
  if (standing && standing.data.stamp >= stamp) return; // another tab has said so
  if (all.some(({ data }) => tellsOf(data ?? {}, numberOf(tag)))) return;
  await show(title, { body, tag, data: { pageId, conversationId, stamp } }, standing);
}

// The server does not know whether a page is open, and browsers want each push to be shown. An open page tells of it in its own way: so it
// is silent while somebody is at a page, and takes the place of what a page has told.
self.addEventListener("push", (event) => {
  event.waitUntil(inTurn(() => showPush(event.data?.json() ?? {})));
});

async function showPush({ title = "", body = "", url = null, tag = "", unread = 0, upTo = 0, count = 0 }) {
  const [all, windows] = await Promise.all([
    self.registration.getNotifications(),
    self.clients.matchAll({ type: "window" }),
  ]);
  const data = { url, upTo, isWhole: unread <= count, stamp: 0 };
  const isAtPage = windows.some(({ focused }) => focused);
  const standing = all.find((one) => one.tag === tag);
  const shown = show(title, { body, tag, data }, standing, isAtPage);
  for (const one of all) {
    // a read elsewhere sends nothing, as browsers want each push to be shown: this is the first that the worker hears of it
    const isPassed = data.isWhole && one.data?.upTo > 0;
    if (one.tag !== tag && (isPassed || tellsOf(data, numberOf(one.tag)))) one.close();
  }
  await Promise.all([shown, self.navigator.setAppBadge?.(unread)]);
}

/**
 * A page has told what is in its inbox, the newest first: what was shown goes when all that it is about is read. Nothing is decided before the
 * page knows as much as the notification, and all that is unread.
 */
async function takeBackRead({ pushes, unread }) {
  const waiting = pushes.filter(({ readAtMs }) => readAtMs === null);
  if (waiting.length < unread) return;
  for (const shown of await self.registration.getNotifications()) {
    const { upTo = 0 } = shown.data ?? {};
    const isOfChat = ({ data }) => data?.conversationId === shown.tag;
    const ofTag = pushes.some(isOfChat) ? waiting.filter(isOfChat) : waiting;
    if (upTo > 0 && upTo <= (pushes[0]?.seq ?? 0) && !ofTag.some(({ seq }) => seq <= upTo)) shown.close();
  }
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(leadTo(event.notification.data, event.notification.tag));
});

async function leadTo({ pageId, conversationId, url }, tag) {
  if (pageId === undefined) return openUrl(url ?? page);
  const client = (await self.clients.get(pageId)) ?? (await laterPage(tag));
  if (!client)
    return self.clients.openWindow(conversationId ? `${page}#/c/${encodeURIComponent(conversationId)}` : page);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client of the worker is not a window
  client.postMessage({ conversationId });
  return client.focus();
}

/** How long a page may take to say whether a notification is its user's. Milliseconds. */
const answerMs = 1_000;

/** The page may have been loaded anew: then it has another id. */
async function laterPage(tag) {
  const windows = await self.clients.matchAll({ type: "window" });
  const own = windows.map(
    (client) =>
      new Promise((resolve, reject) => {
        setTimeout(reject, answerMs);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(client));
        port1.start();
        client.postMessage({ tag }, [port2]);
      }),
  );
  return Promise.any(own).catch(() => undefined);
}

/** In a window that is open already, if it is one of the page's. */
async function openUrl(url) {
  const { href, origin } = new URL(url, self.location.href);
  const windows = await self.clients.matchAll({ type: "window" });
  const own = windows.find((client) => new URL(client.url).pathname === page);
  if (!own || origin !== self.location.origin) return self.clients.openWindow(href);
  await own.focus();
  return own.navigate(href);
}

async function keepFiles() {
  const cache = await caches.open(cacheName);
  await cache.addAll(paths);
}

async function forgetOtherBuilds() {
  const names = await caches.keys();
  const others = names.filter(
    (name) => (name.startsWith(cachePrefix) || /^tidings-page-\w+$/.test(name)) && name !== cacheName,
  );
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function newestPage(request) {
  const kept = await caches.match(page, { cacheName });
  if (!kept) return fetch(request);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(request, { signal: patience.signal });
    return response.status < 500 ? response : kept;
  } catch {
    return kept; // no network, or none worth the name
  } finally {
    clearTimeout(timer); // what has begun to come may take longer
  }
}

/** A part that is wanted for the first time, like another language, is kept from then on. */
async function keptFile(request) {
  const kept = await caches.match(request, { cacheName, ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(request, response.clone()).catch(console.warn); // a full disk: it comes from the network
  return response;
}

async function keep(request, response) {
  const cache = await caches.open(cacheName);
  await cache.put(request, response);
}
