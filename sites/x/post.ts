import type { Identity } from '../../relationship/identity.ts';
import type { Mention, Role } from '../../relationship/mention.ts';
import { handleInHref, ownerInHref } from '../networks/x.ts';
import { addressOf, appearance, isBelow, readLater, writtenAt } from '../reading.ts';
import type { Page } from '../site.ts';
import { visibleText } from '../visibleText.ts';

/** Somebody of whom X shows the handle. */
export function mention(role: Role, element: Element, handle: string, displayName: string): Mention {
  return appearance(role, element, [`x:${handle}`], displayName);
}

/** The author of the post around `anchor`, the name's link in `nameLine`. Under the post that a page is about they are a commenter. */
export function authorOfPost(anchor: Element, handle: string, nameLine: Element, root: ParentNode, page: Page): Mention {
  const role = isReply(nameLine, handle, root, page) ? 'commenter' : 'author';
  return readLater(role, anchor, [`x:${handle}`], () => {
    const post = postAround(nameLine);
    const time = nameLine.querySelector('time') ?? post?.querySelector('a[href*="/status/"] > time') ?? null;
    return {
      displayName: visibleText(anchor),
      at: writtenAt(time),
      permalink: addressOf(time?.closest('a[href*="/status/"]'), page),
      replyTo: post && (answeredIn(post) ?? answeredAbove(post, handle, page)),
      recentPost: null,
    };
  });
}

/**
 * Whether the post answers the one its page is about, which has `tabindex="-1"`: posts below it do, unless they go on in the same
 * voice. In a long thread that post is unmounted when scrolled away, and then the address says whose it was.
 */
function isReply(nameLine: Element, handle: string, root: ParentNode, page: Page): boolean {
  const isPostPage = /^\/\w+\/status\/\d+\/?$/.test(page.url.pathname);
  // A feed never has such a post: it is not searched for one again with each post that is added.
  if (!isPostPage && root.nodeType !== 9) return false;
  const post = postAround(nameLine);
  if (post === null) return false;
  const timeline = post.closest('[data-testid="cellInnerDiv"]')?.parentElement;
  const focused = timeline?.querySelector('article[data-testid="tweet"][tabindex="-1"]');
  if (focused) return isBelow(post, focused) && ownerOf(focused) !== handle;
  return isPostPage && post.closest('[role="dialog"]') === null && ownerInHref(page.url.href) !== `x:${handle}`;
}

function postAround(nameLine: Element): Element | null {
  return nameLine.closest('article[data-testid="tweet"]');
}

function ownerOf(post: Element): string | null {
  return handleInHref(post.querySelector('[data-testid="User-Name"] a')?.getAttribute('href') ?? '');
}

/** The first of "Replying to @ada": a link to a profile in the post's frame, outside what its author wrote. */
function answeredIn(post: Element): Identity | null {
  for (const anchor of post.querySelectorAll('a[href]:not([tabindex="-1"])')) {
    if (
      !anchor.textContent?.startsWith('@') ||
      anchor.closest('[dir="auto"], [data-testid="User-Name"], [role="link"][tabindex]')
    )
      continue;
    const handle = handleInHref(anchor.getAttribute('href') ?? '');
    if (handle !== null) return `x:${handle}`;
  }
  return null;
}

/** On the page of a post, what its writer says right below somebody else's words answers these, and X says no more about it. */
function answeredAbove(post: Element, handle: string, page: Page): Identity | null {
  if (ownerInHref(page.url.href) !== `x:${handle}`) return null;
  const above = post
    .closest('[data-testid="cellInnerDiv"]')
    ?.previousElementSibling?.querySelector('article[data-testid="tweet"]');
  const answered = above ? ownerOf(above) : null;
  return answered === null || answered === handle ? null : `x:${answered}`;
}
