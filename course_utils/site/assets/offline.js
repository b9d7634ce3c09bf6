// The service worker: keeps the course for reading without a connection. The build writes before this file what
// `self.course` holds: the files of every language and those of each, and a digest of the whole site.

const NAME = `course-${self.course.digest}`;

async function keep(files) {
  const kept = await caches.open(NAME);
  const found = await Promise.all(files.map((file) => kept.match(file)));
  await kept.addAll(files.filter((_, place) => !found[place]));
}

addEventListener("install", (event) => {
  event.waitUntil(keep(self.course.shared).then(() => self.skipWaiting()));
});

// A page names its language, and all pages of that language are kept.
addEventListener("message", (event) => {
  event.waitUntil(keep(self.course.languages[event.data] ?? []));
});

addEventListener("activate", (event) => {
  const forget = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("course-") && name !== NAME);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

// What was kept answers at once; what was not is fetched, and kept.
async function answer(request) {
  const kept = await caches.open(NAME);
  const found = await kept.match(request, { ignoreSearch: true });
  if (found) return found;
  const fetched = await fetch(request);
  if (fetched.ok) await kept.put(request, fetched.clone());
  return fetched;
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = new URL(request.url).origin === self.location.origin;
  if (request.method === "GET" && isOurs) event.respondWith(answer(request));
});
