import { join } from 'node:path';
import { sitesFor } from '../../../sites/all.ts';
import { anywhere } from '../../../sites/composers/anywhere.ts';
import { type Addressee, addresseeOf } from '../../../sites/composers/composers.ts';
import { onWebsites } from '../../../sites/composers/websites.ts';
import { github } from '../../../sites/github.ts';
import { linkedin } from '../../../sites/linkedin.ts';
import { websites } from '../../../sites/websites.ts';
import { x } from '../../../sites/x.ts';
import { documentFromHtml, loadPage } from '../page.ts';

const known = [x, linkedin, github, ...websites];

/** Whom the text in the field is for, with the composers that its page gets; null for nobody. */
export function addressee(field: Element | null | undefined, url: URL): Addressee | null {
  if (!field) throw new Error('There is no such field.');
  const sites = sitesFor(url);
  return addresseeOf(field, sites, { url }, sites.some((site) => known.includes(site)) ? onWebsites : anywhere);
}

/** Their first account. */
export function whom(field: Element | null | undefined, url: URL): string | null {
  return addressee(field, url)?.mention.identities[0] ?? null;
}

/** A saved page of the family tests. */
export function saved(path: string): { document: Document; url: URL } {
  const { document, page } = loadPage(join(import.meta.dirname, '..', path));
  return { document, url: page.url };
}

/** Puts the markup behind the last thing in `into`. */
export function append(into: Element | null | undefined, html: string): Element {
  if (!into) throw new Error('There is nothing to put it into.');
  into.insertAdjacentHTML('beforeend', html);
  return into.lastElementChild as Element;
}

/** A page of its own. */
export function pageOf(html: string, address: string): { document: Document; url: URL } {
  return { document: documentFromHtml(html, address), url: new URL(address) };
}
