import { createHost, type Host, removeHost, type Sheet, takeHost } from './host.ts';

/** A badge's button in a host of its own. */
export type Box = { host: Host; button: HTMLButtonElement };

/** Boxes for badges. */
export type Boxes = {
  /** A box that is not on the page and says nothing. */
  take(): Box;
  /** Takes the box off the page and leaves nothing to read in it, whoever keeps hold of its host. */
  giveBack(box: Box): void;
  clear(): void;
};

/** How many boxes are kept that are not on the page: about as many as leave a feed between two looks for what has left it. */
const mostSpare = 60;

/**
 * A feed of thousands of posts takes badges away as fast as it shows new ones, and a third of what one costs is its box (Chromium 156):
 * what comes back stands beside the next, whoever that is. `neutral`: the box is for the eye and the pointer alone, and like any other.
 */
export function boxesWith(sheet: Sheet, neutral: boolean): Boxes {
  const spare: Box[] = [];

  function create(): Box {
    const button = document.createElement('button');
    if (neutral) {
      button.tabIndex = -1;
      button.ariaHidden = 'true';
    }
    return { host: createHost(sheet, button), button };
  }

  return {
    take() {
      for (let box = spare.pop(); box; box = spare.pop()) {
        if (isUntouched(box, sheet)) return box;
        removeHost(box.host);
      }
      return create();
    },
    giveBack({ host, button }) {
      if (spare.length >= mostSpare) {
        removeHost(host);
        return;
      }
      takeHost(host);
      button.className = 'nobody';
      for (const said of ['aria-label', 'data-words', 'style']) button.removeAttribute(said);
      spare.push({ host, button });
    },
    clear() {
      for (const { host } of spare.splice(0)) removeHost(host);
    },
  };
}

/** A page may have kept hold of the host, hung something on it or carried it into another document, where it loses its sheet. */
function isUntouched({ host: { element, root } }: Box, { shared }: Sheet): boolean {
  const isBare = !element.isConnected && !element.hasAttributes() && !element.hasChildNodes();
  return isBare && element.ownerDocument === document && (shared === null || root.adoptedStyleSheets.length === 1);
}
