// Counts what a requirement set scores in the log of a run. Arguments: LOG SET WHAT STATUS.
import { readFileSync } from 'node:fs';

const [log, set, what, status] = process.argv.slice(2);
const [scenarios, unscored = ''] = readFileSync(log, 'utf8').split(/^Not scored for /m);
const outside = new Set([...unscored.matchAll(/^ +[✓✗] (\S+) \(/gm)].map(match => match[1]));
const lines = [...scenarios.matchAll(/^([✓✗]) (\S+): (\d+) passed, (\d+) failed/gm)].filter(match => !outside.has(match[2]));
const sum = (some, part) => some.reduce((total, match) => total + Number(match[part]), 0);
const good = lines.filter(match => match[1] === '✓'), bad = lines.filter(match => match[1] === '✗');
const failed = status === '0' ? 0 : Math.max(1, sum(bad, 4));
const expected = status === '0' && bad.length ? `; ${bad.length} need fixtures and fail as expected` : '';
console.log(`${what}, ${set}: ${good.length} of ${lines.length} scenarios${expected}: ${sum(status === '0' ? good : lines, 3)} checks passed, ${failed} failed`);
