import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Running } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: unknown, options: object): Promise<{ violations: Violation[] }> };
type Violation = { id: string; impact: string | null; nodes: { target: unknown[]; failureSummary: string }[] };

/** What axe-core finds serious or worse on a page of ours, as `rule: place`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    // Half faded in, anything lacks contrast.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { run } = (globalThis as unknown as { axe: Axe }).axe;
    return (await run(document, { resultTypes: ['violations'] })).violations;
  });
  return serious(violations);
}

/** The same for what stands in our closed roots on somebody else's page; axe is shown those as if they were open. */
export async function seriousFaultsInRoots(running: Running, page: Page): Promise<string[]> {
  await page.evaluate(axe);
  await running.inClosedRoots(page, (host, root) => {
    Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
    host.id = `axe-${Math.random().toString(36).slice(2)}`;
  });
  const violations = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: Axe }).axe;
    const hosts = [...document.querySelectorAll('[id^="axe-"]')];
    const found = await run({ include: hosts }, { resultTypes: ['violations'] });
    for (const host of hosts) {
      host.removeAttribute('id');
      Reflect.deleteProperty(host, 'shadowRoot');
    }
    return found.violations;
  });
  return serious(violations);
}

function serious(violations: Violation[]): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary}`));
}
