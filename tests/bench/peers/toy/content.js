// What one writes in an afternoon: at each mutation everything is looked at again, and the background is asked about each author.
const seen = new WeakSet();
const authors = location.hostname === 'x.com' ? '[data-testid="User-Name"] a[href^="/"]' : 'a[href*="/in/"]';

new MutationObserver(() => {
  for (const link of document.querySelectorAll(authors)) {
    if (seen.has(link)) continue;
    seen.add(link);
    chrome.runtime.sendMessage(link.getAttribute('href'), (person) => {
      if (!person) return;
      const badge = document.createElement('span');
      badge.textContent = 'known';
      link.after(badge);
    });
  }
}).observe(document, { childList: true, subtree: true });
