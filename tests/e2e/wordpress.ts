import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The recipe for a real WordPress on this machine; it lives beside the project. */
const recipe = resolve(import.meta.dirname, '../../../shared/wordpress');

/** A comment as WordPress knows it. */
export type WrittenComment = { id: number; name: string; url: string; isPostAuthor: boolean };

/** A running WordPress with one post and its comments. */
export type WordPress = {
  host: string;
  post: string;
  comments: WrittenComment[];
  /** Wears another theme, in another language. */
  dress(theme: string, locale: string): void;
  stop(): Promise<void>;
};

/** Why it cannot run here, in plain words; null where it can. */
export function whyNoWordPress(): string | null {
  if (!existsSync(recipe)) return 'no recipe for WordPress beside the project (../shared/wordpress)';
  if (!existsSync('/usr/share/wordpress') || !existsSync('/usr/sbin/mariadbd'))
    return 'WordPress is not installed (.ci/run installs it)';
  return null;
}

/** Sets it up from nothing: files, database, one post with thirteen comments. */
export async function startWordPress(port: number, databasePort: number): Promise<WordPress> {
  const work = mkdtempSync(join(tmpdir(), 'familiar-wordpress-'));
  // The recipe writes beside itself, and what is beside the project is not ours to write to.
  const tools = join(work, 'recipe');
  cpSync(recipe, tools, { recursive: true });
  const host = `127.0.0.1:${port}`;
  const setUp = spawn('bash', [join(tools, 'up.sh'), work, String(port), String(databasePort)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  await finished(setUp);
  const truth = JSON.parse(readFileSync(join(tools, 'ground-truth-site.json'), 'utf8')) as {
    post: string;
    comments: WrittenComment[];
  };
  return {
    host,
    post: truth.post,
    comments: truth.comments,
    dress: (theme, locale) =>
      void execFileSync('php', [join(tools, 'switch.php'), join(work, 'site'), host, theme, locale], { stdio: 'pipe' }),
    async stop() {
      process.kill(Number(readFileSync(join(work, 'php.pid'), 'utf8')));
      execFileSync('mariadb-admin', ['--no-defaults', '-S', join(work, 'db.sock'), '-u', 'root', 'shutdown'], { stdio: 'pipe' });
      rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The script leaves its servers running and its pipes open with them, so its own end counts. */
async function finished(script: ChildProcess): Promise<void> {
  let said = '';
  script.stdout?.on('data', (text) => (said += text));
  script.stderr?.on('data', (text) => (said += text));
  const code = await new Promise((resolveExit) => script.once('exit', resolveExit));
  script.stdout?.destroy();
  script.stderr?.destroy();
  script.unref();
  if (code !== 0) throw new Error(`WordPress did not start: ${said}`);
}
