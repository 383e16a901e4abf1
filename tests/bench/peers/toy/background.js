// One look-up in IndexedDB for each author that a page asks about.
const opening = new Promise((resolve) => {
  const request = indexedDB.open('toy', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('people');
  request.onsuccess = () => resolve(request.result);
});

chrome.runtime.onMessage.addListener((handle, _, answer) => {
  opening.then((database) => {
    const request = database.transaction('people').objectStore('people').get(handle);
    request.onsuccess = () => answer(request.result ?? null);
  });
  return true;
});
