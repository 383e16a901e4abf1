// The floor: what any extension that watches a feed pays.
new MutationObserver(() => {}).observe(document, { childList: true, subtree: true });
