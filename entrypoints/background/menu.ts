import { browser } from 'wxt/browser';
import { say } from '../../components/say.ts';
import { askFrame, tellFrames } from '../../storage/messages.ts';
import { changeSettings, settings } from '../../storage/settings.ts';

const rememberId = 'remember-person';

/**
 * The context menu and the keyboard shortcuts: remember whom the user points at, hide all facts while the screen is shared,
 * go to what stands beside the user's writing.
 */
export function offerMenu(): void {
  browser.runtime.onInstalled.addListener(() => void offer());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === rememberId && tab?.id !== undefined) void rememberPointedAt(tab.id, frameId ?? 0);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'add-person' && tab?.id !== undefined) void rememberPointedAt(tab.id, 0);
    if (command === 'hide-facts') void hideOrShowFacts();
    if (command === 'line-beside-field' && tab?.id !== undefined) void tellFrames('turnToLine', tab.id);
  });
}

async function offer(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: rememberId,
    title: say('menuRemember'),
    contexts: ['page', 'link', 'selection', 'image'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Only the page knows what stands there, so it is asked to add; where it has no script yet, the click grants this page one. */
async function rememberPointedAt(tabId: number, frameId: number): Promise<void> {
  try {
    await askFrame('addPointedAt', tabId, frameId);
  } catch {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/annotate.js'] });
    await askFrame('addPointedAt', tabId, frameId);
  }
}

async function hideOrShowFacts(): Promise<void> {
  await changeSettings({ factsHidden: !(await settings()).factsHidden });
}
