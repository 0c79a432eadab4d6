// Builds the one file of the page. "node build.mjs" writes it; "node build.mjs FILE" writes it elsewhere.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = process.argv[2] ?? fileURLToPath(new URL('../McpServer/Face/memory.html', import.meta.url));
const most = 100_000;

/** One bundle as text. */
async function bundle(entry, options) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    ...options,
  });
  return result.outputFiles[0].text.trim();
}

const script = await bundle('code/main.ts', { format: 'iife' });
const style = await bundle('style/page.css', {});

// What would end the element early, or hide its end, in the eyes of an HTML parser.
if (/<\/script|<script|<!--/i.test(script.replaceAll('<!--', '')) || /<\/style/i.test(style))
  throw new Error('The script or the style holds markup of its own element.');

const template = await readFile(`${here}page.html`, 'utf8');
const page = template.replace('{{style}}', () => style).replace('{{script}}', () => script);
const size = Buffer.byteLength(page);
if (size > most)
  throw new Error(`The page has ${size} bytes; it may have ${most}.`);
await writeFile(target, page);
console.log(`${target}: ${size} bytes (script ${Buffer.byteLength(script)}, style ${Buffer.byteLength(style)})`);
